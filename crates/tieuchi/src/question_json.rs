//! Questions read from JSON.

use serde::Deserialize;

use crate::error::{Detail, Error};
use crate::json_fields::{fields, offset, read, required};
use crate::question::Question;

/// The fields of a question.
const FIELDS: [&str; 7] = ["period", "as_of", "indicators", "units", "total", "keep_going", "ids"];

impl Question {
    /// Reads a question from JSON, in the form that the type describes. What is wrong has its place in the text.
    ///
    /// ```
    /// use tieuchi::{Error, Language, Question};
    /// let question = Question::from_json(r#"{ "period": "2026-Q2", "as_of": "2026-07-15", "units": ["X01"] }"#)?;
    /// assert_eq!(question.units(), ["X01"]);
    /// let error = Question::from_json(r#"{ "periode": "2026-Q2", "as_of": "2026-07-15" }"#).unwrap_err();
    /// assert_eq!(
    ///     error.message(Language::English),
    ///     "not the JSON of a question: line 1, character 3: unknown field “periode” (did you mean “period”?)"
    /// );
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    /// Text that is not of this form; a text that is not a period or a moment.
    pub fn from_json(json: &str) -> Result<Question, Error> {
        let [period, as_of, indicators, units, total, keep_going, ids] =
            fields(json, json, FIELDS).map_err(Error::QuestionJson)?;
        let text = |name, value| {
            let written = required(json, json, name, value).map_err(Error::QuestionJson)?;
            value_of::<String>(json, name, written, "detail-not-text")
        };
        let texts = |name, value: Option<&str>| {
            value.map_or(Ok(Vec::new()), |written| value_of(json, name, written, "detail-not-texts"))
        };
        let yes = |name, value: Option<&str>| {
            value.map_or(Ok(false), |written| value_of(json, name, written, "detail-not-yes-no"))
        };
        let mut question = Question::new(&text("period", period)?, &text("as_of", as_of)?)?;
        question.indicators = texts("indicators", indicators)?;
        question.units = texts("units", units)?;
        question.total = yes("total", total)?;
        question.keep_going = yes("keep_going", keep_going)?;
        if let Some(written) = ids {
            question.ids = value_of(json, "ids", written, "detail-not-count")?;
        }
        Ok(question)
    }
}

/// The value of a field; `wrong` is the sentence if it has another type.
fn value_of<'a, T: Deserialize<'a>>(json: &str, name: &str, written: &'a str, wrong: &'static str) -> Result<T, Error> {
    read(json, written)
        .map_err(|_| Error::QuestionJson(Detail::new(wrong).with("name", name).at(json, offset(json, written))))
}
