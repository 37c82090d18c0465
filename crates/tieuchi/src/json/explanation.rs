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
    /// What was found about the records; where the command line wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
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

impl From<&live::Explanation> for Explanation {
    fn from(explanation: &live::Explanation) -> Self {
        let evaluation = explanation.evaluation();
        let said = |language: Language| {
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
        Explanation {
            schema: ExplanationForm::V1,
            evaluation: Evaluation::from(evaluation),
            clauses: clauses.collect(),
            figures: explanation.arithmetic(),
            vi: said(Language::Vietnamese),
            en: said(Language::English),
            records: explanation.records(),
            more: explanation.more(),
            findings: None,
            unread: None,
        }
    }
}

impl Serialize for live::Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Explanation::from(self).serialize(serializer)
    }
}
