//! What a table of verdicts says around its figures: the lines above and below it.
//!
//! The content of its cells is with the explanations; the host decides how wide they are.

use tieuchi_messages::{Language, place_in_records, report, table_read};
use tieuchi_model::indicator::{MeasureKind, TargetKind};
use tieuchi_model::time::Date;
use tieuchi_model::verdict::{Covers, LaterValues};

use crate::evaluation::{Evaluation, Verdict};
use crate::explanation::arithmetic::{Judged, judged};
use crate::explanation::values::title;
use crate::findings::file_and_sheet;

impl Verdict<'_> {
    /// Whether its counts say which records, or which windows, are as they should be: so it is of a share and of `every …`.
    /// Of a count, a sum or an average, `met` is how many records it is over, good or bad.
    #[must_use]
    pub fn counts_met_and_failed(&self) -> bool {
        let target = match self.declared().and_then(|indicator| judged(indicator, self.verdict)) {
            Some(Judged::Monitored(measure)) => return matches!(measure.kind, MeasureKind::Share(_)),
            Some(Judged::Target(target)) => target,
            None => return false,
        };
        match &target.kind {
            TargetKind::Figure { measure, .. }
            | TargetKind::Change { measure, .. }
            | TargetKind::Than { measure, .. } => {
                matches!(measure.kind, MeasureKind::Share(_)) || !self.verdict.outcome.windows().is_empty()
            }
            TargetKind::All(_) | TargetKind::Any(_) | TargetKind::Meets(_) => false,
        }
    }
}

impl Evaluation {
    /// The lines below a report's heading: the rule set, the unit if it is about one, the period, the moment.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// let header = evaluation.header(Some("X"), tieuchi::Language::English);
    /// assert!(header.iter().any(|line| line.contains("X")), "{header:?}");
    /// let footer = evaluation.footer(tieuchi::Language::English);
    /// assert!(footer[0].contains("1"), "{footer:?}");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn header(&self, unit: Option<&str>, language: Language) -> Vec<String> {
        let title = Some(self.rules.title()).filter(|title| !title.is_empty());
        let rules = &self.rules.rules;
        report::header(title, unit, &self.evaluation, (&rules.zone, rules.year_form.as_ref()), language)
    }

    /// The paragraphs below a report's table: what was read in full, what was not and why, which values
    /// lie after the moment of judging, where tables were found that are not the whole of their file, and the days that the records
    /// cover, and of which day the latest is.
    #[must_use]
    pub fn footer(&self, language: Language) -> Vec<String> {
        let mut whole = Vec::new();
        let mut covered: Vec<(Covers, Vec<String>)> = Vec::new();
        for reading in self.readings() {
            let records = report::records_title(reading.kind, language);
            if reading.reading.is_whole() {
                whole.push(report::rows(&records, reading.read(), language));
            }
            if let Some(covers) = reading.reading.covers {
                match covered.iter_mut().find(|(days, _)| *days == covers) {
                    Some((_, kinds)) => kinds.push(records),
                    None => covered.push((covers, vec![records])),
                }
            }
        }
        let read = (!whole.is_empty()).then(|| report::read(whole, language));
        let later = self.readings().flat_map(|reading| {
            let records = report::records_title(reading.kind, language);
            let of_field = move |found: &LaterValues| {
                let field = title(reading.kind, found.field);
                format!("{}.", report::later_values(&records, &field, found, language))
            };
            reading.reading.later_values.iter().map(of_field)
        });
        let covers = covered
            .into_iter()
            .map(|(covers, kinds)| format!("{}.", report::covers(&kinds.join("”, “"), &covers, language)));
        let latest: Vec<(String, Date)> = self
            .readings()
            .filter_map(|reading| Some((report::records_title(reading.kind, language), reading.reading.latest?)))
            .collect();
        let latest = (!latest.is_empty()).then(|| format!("{}.", report::latest(&latest, language)));
        read.into_iter().chain(self.left_out(language)).chain(later).chain(covers).chain(latest).collect()
    }

    /// Of the [footer](Self::footer) the paragraphs on what was left out, for outputs that have none: which files could not be read, of
    /// which kinds some rows were not counted and why, and where tables were found that are not the whole of their file. Empty if everything
    /// was read.
    #[must_use]
    pub fn left_out(&self, language: Language) -> Vec<String> {
        let unread: Vec<String> = self
            .readings()
            .flat_map(|reading| &reading.reading.unread_files)
            .map(|name| {
                let (file, sheet) = file_and_sheet(self.findings.sheets(), name);
                place_in_records(&file, sheet.as_deref(), None, None, language)
            })
            .collect();
        let unread = (!unread.is_empty()).then(|| report::unread(unread, language));
        let lossy = self.readings().filter(|reading| !reading.reading.is_whole()).map(|reading| {
            let records = report::records_title(reading.kind, language);
            format!("{}.", report::read_rows(&records, reading.reading, None, language))
        });
        let tables = self.readings().flat_map(|reading| reading.tables()).filter(|table| !table.is_plain());
        unread.into_iter().chain(lossy).chain(tables.map(|table| format!("{}.", table_read(table, language)))).collect()
    }
}
