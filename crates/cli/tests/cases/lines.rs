//! The lines of `expected.txt`.
//!
//! | line | holds if |
//! |---|---|
//! | `command N` | the lines below are about the Nth line of `cmd`; before any, about the first |
//! | `exit N` | the command ended with this status |
//! | `finding CODE [row=N] [line=N]`, `no-finding CODE` | it is among the findings (at that place), or is not |
//! | `some-finding`, `no-findings` | there is any, or none |
//! | `says TEXT`, `says-not TEXT` | the words came, or did not |
//! | `left-out ROW REASON` | a table was read in which this row is not a record, for that reason (`above`, `total`, `below`, …) |
//! | `table N FIELD X` | that field of the Nth table that was read (`sheet`, `header`, `rows`, `count`, `hidden`, …); rows as `5-6` |
//! | `records KIND FIELD X` | that field of what was read of a kind (`read`, `rejected`, `duplicate`, …) |
//! | `units A,B` | these units were judged, in this order |
//! | `verdict I U V`, `reason I U R` | the verdict of indicator I for unit U; its reason, or `none` |
//! | `count I U BUCKET N` | so many are `met`, `failed`, `open`, `missing`, `excused`, `outside`, `unplaced` |
//! | `value I U X`, and `lowest`, `highest`, `baseline`, `change`, `headroom`, `stretch`, `milestone` | that figure, or `none`; `0.333…` is how it begins |
//! | `settled I U`, `not-settled I U` | whether a later record could change it |
//! | `failed-ids I U A,B`, and `open-ids`, `missing-ids`, `excused-ids`, `counted-ids` | all ids listed, in order, or `none` |
//! | `failed-more I U N` | so many more were not listed |
//! | `window I U FROM FIELD X` | that field of the window that begins on that day (`verdict`, `settled`, `met`, …) |
//! | `part I U N FIELD X` | that field of the Nth part |
//! | `record ID OUTCOME [WORDS]` | an explanation lists it so, with these words among its reasons |
//! | `no-record ID` | an explanation does not list it |
//! | `related ID OTHER OUTCOME [WORDS]` | it lists the record OTHER so among those that were counted for the record ID |
//! | `no-related ID OTHER` | it does not |
//! | `either A \|\| B` | one of the two lines holds |
//!
//! A name that contains spaces is in double quotes.

use serde_json::Value;

use crate::document::Ran;

/// Whether a line holds of a run; else what came.
pub(crate) fn holds(line: &str, ran: &Ran) -> Result<(), String> {
    let (word, rest) = split(line);
    match word {
        "either" => {
            let (one, other) = rest.split_once("||").ok_or_else(not_understood)?;
            holds(one.trim(), ran)
                .or_else(|first| holds(other.trim(), ran).map_err(|second| format!("neither: {first}; and {second}")))
        }
        "exit" => is(&ran.status.to_string(), rest),
        "says" => if_so(ran.says(rest), "it does not say so"),
        "says-not" => if_so(!ran.says(rest), "it says so"),
        "finding" => {
            let (code, places) = split(rest);
            let mut at = Vec::new();
            for place in places.split_whitespace() {
                let (name, number) = place.split_once('=').ok_or_else(not_understood)?;
                let number: u64 = number.parse().map_err(|_| not_understood())?;
                if !["row", "line"].contains(&name) {
                    return Err(not_understood());
                }
                at.push((name, number));
            }
            if_so(ran.has_finding(Some(code), &at), "there is no such finding")
        }
        "no-finding" => if_so(!ran.has_finding(Some(rest), &[]), "there is such a finding"),
        "some-finding" => if_so(ran.has_finding(None, &[]), "there is no finding"),
        "no-findings" => if_so(!ran.has_finding(None, &[]), "there is a finding"),
        "units" => is(&ran.units()?.join(","), rest),
        "left-out" => {
            let (row, reason) = split(rest);
            let row: u64 = row.parse().map_err(|_| not_understood())?;
            let came = ran.left_out(row);
            if_so(came.contains(&reason), &format!("it is left out as {came:?}"))
        }
        "table" => {
            let (place, wanted) = split(rest);
            let place: usize = place.parse().map_err(|_| not_understood())?;
            has(ran.tables().get(place.wrapping_sub(1)).ok_or("there is no such table")?, wanted)
        }
        "records" => {
            let (kind, wanted) = split(rest);
            has(ran.reading(kind).ok_or("there is no such kind")?, wanted)
        }
        "record" => {
            let (id, wanted) = split(rest);
            listed(&ran.explained(id)?, wanted)
        }
        "related" => {
            let (id, rest) = split(rest);
            let (other, wanted) = split(rest);
            listed(&ran.related(id, other)?, wanted)
        }
        "no-related" => {
            let (id, other) = split(rest);
            let came = ran.related(id, other)?;
            if_so(came.is_empty(), &format!("it is explained as {came:?}"))
        }
        "no-record" => {
            let came = ran.explained(rest)?;
            if_so(came.is_empty(), &format!("it is explained as {came:?}"))
        }
        _ => of_verdict(word, rest, ran),
    }
}

/// Whether a record is listed with an outcome and some words.
fn listed(came: &[(&str, String)], wanted: &str) -> Result<(), String> {
    let (outcome, words) = split(wanted);
    let holds = came.iter().any(|(is, reasons)| *is == outcome && reasons.contains(words));
    if_so(holds, &format!("it is explained as {came:?}"))
}

/// A line about one verdict: its word, the indicator, the unit, and what is wanted.
fn of_verdict(word: &str, rest: &str, ran: &Ran) -> Result<(), String> {
    let (indicator, rest) = split(rest);
    let (unit, wanted) = split(rest);
    let verdict = || ran.verdict(indicator, unit);
    let field = |name: &str| shown(verdict()?.get(name));
    match word {
        "verdict" | "reason" | "value" | "lowest" | "highest" | "baseline" | "change" | "headroom" | "stretch"
        | "milestone" => is(&field(word)?, wanted),
        "count" => {
            let (bucket, number) = split(wanted);
            is(&field(bucket)?, number)
        }
        "settled" => is(&field("settled")?, "true"),
        "not-settled" => is(&field("settled")?, "false"),
        "failed-ids" | "open-ids" | "missing-ids" | "excused-ids" | "counted-ids" => {
            // What has no ids lists none.
            let listed = verdict()?.get(word.replace('-', "_").as_str()).unwrap_or(&Value::Null);
            is(&shown(Some(listed))?, wanted)
        }
        "failed-more" => is(&shown(Some(verdict()?.get("failed_more").unwrap_or(&Value::from(0))))?, wanted),
        "window" => {
            let (from, wanted) = split(wanted);
            let begins = |window: &&Value| window.get("from").and_then(Value::as_str) == Some(from);
            let window = entries(verdict()?, "windows").iter().find(begins);
            has(window.ok_or_else(|| format!("no window begins on {from}"))?, wanted)
        }
        "part" => {
            let (place, wanted) = split(wanted);
            let place: usize = place.parse().map_err(|_| not_understood())?;
            has(entries(verdict()?, "parts").get(place.wrapping_sub(1)).ok_or("there is no such part")?, wanted)
        }
        _ => Err(not_understood()),
    }
}

fn entries<'v>(verdict: &'v Value, name: &str) -> &'v [Value] {
    verdict.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// Whether a field of an entry is what is wanted.
fn has(entry: &Value, wanted: &str) -> Result<(), String> {
    let (field, wanted) = split(wanted);
    is(&shown(entry.get(field))?, wanted)
}

/// A value of a document as a case writes it.
fn shown(value: Option<&Value>) -> Result<String, String> {
    Ok(match value {
        None => return Err("there is no such field".to_owned()),
        Some(Value::Null) => "none".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(all)) if all.is_empty() => "none".to_owned(),
        Some(Value::Array(all)) => {
            all.iter().map(|one| shown(Some(one))).collect::<Result<Vec<String>, String>>()?.join(",")
        }
        Some(Value::Object(rows)) if rows.contains_key("first") => {
            let (first, last) = (shown(rows.get("first"))?, shown(rows.get("last"))?);
            if first == last { first } else { format!("{first}-{last}") }
        }
        Some(other) => other.to_string(),
    })
}

fn is(came: &str, wanted: &str) -> Result<(), String> {
    let holds = match wanted.strip_suffix('…') {
        Some(beginning) => came.starts_with(beginning),
        None => came == wanted,
    };
    if_so(holds, &format!("came: {came}"))
}

fn if_so(holds: bool, otherwise: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise.to_owned()) }
}

fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    if let Some((name, rest)) = text.strip_prefix('"').and_then(|quoted| quoted.split_once('"')) {
        return (name, rest.trim());
    }
    text.split_once(char::is_whitespace).map_or((text, ""), |(word, rest)| (word, rest.trim()))
}

fn not_understood() -> String {
    "this line is not understood".to_owned()
}
