//! What a verdict says in sentences and in the cells of a table.

use tieuchi_messages::Language;

use super::{Shown, arithmetic, shown::shown};
use crate::evaluation::{Evaluation, Verdict};

impl Verdict<'_> {
    /// The sentences that say it: the figure against its bound, then what follows from it.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
    /// let mut records = tieuchi::Records::new();
    /// records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08", "done": "2026-04-08" })])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// let verdict = evaluation.verdicts().next().unwrap();
    /// let said = verdict.sentences(tieuchi::Language::Vietnamese);
    /// assert!(said[0].starts_with("1/1 hồ sơ"), "{said:?}");
    /// assert!(verdict.sentence(tieuchi::Language::Vietnamese).starts_with(&said[0]));
    /// assert_eq!(verdict.target(tieuchi::Language::English).as_deref(), Some("at least 95% of d are done by due"));
    /// let cells = verdict.shown(tieuchi::Language::English);
    /// assert_eq!((cells.target.as_str(), cells.value.as_str(), cells.range.as_str()), ("≥ 95%", "100%", "100%"));
    /// assert!(verdict.counts_met_and_failed());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let Evaluation { evaluation, rules, .. } = self.evaluation;
        self.declared()
            .map_or_else(Vec::new, |indicator| arithmetic::lines(rules, indicator, self.verdict, evaluation, language))
    }

    /// The same [`sentences`](Verdict::sentences), one after the other.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        self.sentences(language).iter().map(|sentence| sentence.trim()).collect::<Vec<_>>().join(" ")
    }

    /// The sentence of the target that it is about, in the canonical words of a language; of several milestones that of
    /// the one in force. `None` if the indicator is monitored.
    #[must_use]
    pub fn target(&self, language: Language) -> Option<String> {
        crate::sentence::of_target(&self.evaluation.rules, self.indicator(), self.milestone(), language)
    }

    /// The cells of a table that show it.
    #[must_use]
    pub fn shown(&self, language: Language) -> Shown {
        self.declared().map_or_else(Shown::default, |indicator| shown(indicator, self.verdict, language))
    }
}
