//! `tieuchi.explanation/1`.

use serde::{Deserialize, Serialize, Serializer};
use tieuchi_messages::Language;

use super::evaluation::Evaluation;
use super::findings::Finding;
use crate::explanation::{self as live, Arithmetic, Record};

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ExplanationForm {
    /// `tieuchi.explanation/1`.
    #[serde(rename = "tieuchi.explanation/1")]
    V1,
}

/// Why a verdict is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The form.
    pub schema: ExplanationForm,
    /// The evaluation of the one indicator and unit.
    pub evaluation: Evaluation,
    /// The clauses that the indicator rests on.
    pub clauses: Vec<Clause>,
    /// The figures; `None` if there is no verdict.
    pub figures: Option<Arithmetic>,
    /// The sentences in Vietnamese.
    pub vi: Sentences,
    /// The sentences in English.
    pub en: Sentences,
    /// The records that decide.
    pub records: Vec<Record>,
    /// How many more records decide.
    pub more: u64,
    /// What was found about the records, in the language of the rules; from the command line in that of its messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
    /// How many more there are; it is written with the findings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings_more: Option<u64>,
    /// Files of a folder that serve no kind of record; where the command line wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<Vec<String>>,
}

/// A clause that an indicator rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// The document.
    pub id: String,
    /// The section in it.
    pub section: Option<String>,
    /// The document's own words.
    pub words: Option<String>,
}

/// What is said in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentences {
    /// The indicator's sentences; `None` if there is no verdict.
    pub sentences: Option<Vec<String>>,
    /// The sentences of the verdict: the figure against its bound, then what follows.
    pub arithmetic: Vec<String>,
}

impl Explanation {
    /// The document with its findings in a language.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// let why = rules.explain(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?, "a", "X")?;
    /// let document = tieuchi::json::Explanation::of(&why, tieuchi::Language::English);
    /// assert_eq!(document.evaluation.verdicts[0].failed, Some(0));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn of(explanation: &live::Explanation, language: Language) -> Self {
        let evaluation = explanation.evaluation();
        let words = |language: Language| {
            let verdict = explanation.verdict();
            let indicator = verdict.and_then(|verdict| evaluation.rules().indicator(verdict.indicator()));
            Sentences {
                sentences: indicator.map(|indicator| indicator.sentences(language)),
                arithmetic: verdict.map_or_else(Vec::new, |verdict| verdict.sentences(language)),
            }
        };
        let clauses = explanation.cites().iter().map(|cite| Clause {
            id: cite.id.clone(),
            section: cite.section.clone(),
            words: cite.words.clone(),
        });
        let findings = evaluation.findings().to_json(language);
        Explanation {
            schema: ExplanationForm::V1,
            // Its findings are those of the explanation.
            evaluation: Evaluation { findings: None, findings_more: None, ..Evaluation::of(evaluation, language) },
            clauses: clauses.collect(),
            figures: explanation.arithmetic(),
            vi: words(Language::Vietnamese),
            en: words(Language::English),
            records: explanation.records(),
            more: explanation.more(),
            findings: Some(findings.findings),
            findings_more: Some(findings.more),
            unread: None,
        }
    }
}

impl From<&live::Explanation> for Explanation {
    fn from(explanation: &live::Explanation) -> Self {
        Explanation::of(explanation, explanation.evaluation().rules().language())
    }
}

impl Serialize for live::Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Explanation::from(self).serialize(serializer)
    }
}
