//! What is expected, and how it is obtained: `figures.json` and the files of expected figures.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// A row of expected figures by column.
pub(crate) type Row = BTreeMap<String, Value>;

/// One expected figure with what was computed for it.
pub(crate) struct Expected {
    pub(crate) rows: Vec<Row>,
    pub(crate) total: Option<Row>,
}

/// The text of a JSON file.
pub(crate) fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The expected figure of this id in a file.
pub(crate) fn expected(file: &Value, id: &str) -> Expected {
    let found = file["indicators"].as_array().unwrap().iter().find(|indicator| indicator["id"] == id);
    let found = found.unwrap_or_else(|| panic!("{id} is not among the expected figures"));
    let columns: Vec<&str> =
        found["columns"].as_array().unwrap().iter().map(|column| column.as_str().unwrap()).collect();
    let row = |cells: &Value| -> Row {
        columns.iter().map(|column| (*column).to_owned()).zip(cells.as_array().unwrap().iter().cloned()).collect()
    };
    Expected {
        rows: found["rows"].as_array().unwrap().iter().map(row).collect(),
        total: found.get("total").filter(|total| total.is_array()).map(row),
    }
}

/// A cell as text: a number without quotes, nothing as `None`.
pub(crate) fn cell(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// Which field of a verdict each column is: a name of a list, or the columns themselves.
pub(crate) fn columns(of: &Value) -> Vec<(String, String)> {
    const SHARE: [&str; 10] =
        ["met", "failed", "open", "missing", "n", "value", "lowest", "highest", "verdict", "headroom"];
    match of {
        Value::String(name) if name == "share" => {
            SHARE.iter().map(|field| ((*field).into(), (*field).into())).collect()
        }
        Value::String(name) if name == "change" => {
            [("before", "baseline"), ("after", "value"), ("change", "change"), ("verdict", "verdict")]
                .iter()
                .map(|(column, field)| ((*column).into(), (*field).into()))
                .collect()
        }
        Value::Object(map) => {
            map.iter().map(|(column, field)| (column.clone(), field.as_str().unwrap().to_owned())).collect()
        }
        other => panic!("columns: {other}"),
    }
}
