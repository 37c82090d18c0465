//! The cells of a row of any serialisable type. A number keeps its digits: a float has the shortest that mean it, and one that is
//! not finite is not an empty value.

use std::fmt;

use serde::ser::{Error as _, Impossible, SerializeMap, SerializeStruct, Serializer};
use serde::{Serialize, ser};
use serde_json::Value;

use crate::error::Detail;
use crate::rows::{Cell, Cells, nested};

/// The cells of a row by their fields.
pub(crate) fn cells<T: Serialize>(row: &T) -> Cells {
    match row.serialize(Row) {
        Ok(cells) => Ok(cells),
        Err(Wrong::OfJson) => of_json(row),
        Err(Wrong::NotAMap) => Err(Detail::new("detail-map")),
        Err(Wrong::Nested(field)) => Err(nested(&field)),
        Err(Wrong::Text(text)) => Err(Detail::new("detail-reader").with("text", text)),
    }
}

/// The cells of a row with parts that only the JSON serialiser knows.
fn of_json<T: Serialize>(row: &T) -> Cells {
    let value = serde_json::to_value(row);
    let value = value.map_err(|error| Detail::new("detail-reader").with("text", error.to_string()))?;
    let Value::Object(cells) = value else { return Err(Detail::new("detail-map")) };
    let cell = |(field, cell): (String, Value)| {
        let cell = match cell {
            Value::Null => Cell::Empty,
            Value::String(text) => Cell::Written(text),
            Value::Bool(yes) => Cell::Plain(yes.to_string()),
            Value::Number(number) => Cell::Plain(number.to_string()),
            Value::Array(_) | Value::Object(_) => return Err(nested(&field)),
        };
        Ok((field, cell))
    };
    cells.into_iter().map(cell).collect()
}

/// How the names of the types begin that only the JSON serialiser knows.
const OF_JSON: &str = "$serde_json::private::";

/// Why there is no row, or no cell.
#[derive(Debug)]
enum Wrong {
    NotAMap,
    /// The field has a list or a map.
    Nested(String),
    OfJson,
    Text(String),
}

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

impl std::error::Error for Wrong {}

impl ser::Error for Wrong {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Wrong::Text(message.to_string())
    }
}

/// Methods of a serialiser for values that cannot be taken.
macro_rules! refused {
    ($wrong:expr; $($method:ident($($of:ty),*);)*) => {
        $(fn $method(self, $(_: $of),*) -> Result<Self::Ok, Wrong> {
            Err($wrong)
        })*
    };
}

/// Methods of a serialiser for compounds that cannot be taken.
macro_rules! refused_compounds {
    ($wrong:expr) => {
        type SerializeSeq = Impossible<Self::Ok, Wrong>;
        type SerializeTuple = Impossible<Self::Ok, Wrong>;
        type SerializeTupleStruct = Impossible<Self::Ok, Wrong>;
        type SerializeTupleVariant = Impossible<Self::Ok, Wrong>;
        type SerializeStructVariant = Impossible<Self::Ok, Wrong>;

        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<Self::Ok, Wrong> {
            Err($wrong)
        }

        fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Wrong> {
            Err($wrong)
        }

        fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Wrong> {
            Err($wrong)
        }

        fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Wrong> {
            Err($wrong)
        }

        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant, Wrong> {
            Err($wrong)
        }

        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant, Wrong> {
            Err($wrong)
        }
    };
}

/// Takes a map or a structure.
struct Row;

impl Serializer for Row {
    type Ok = Vec<(String, Cell)>;
    type Error = Wrong;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;

    refused_compounds!(Wrong::NotAMap);
    refused! { Wrong::NotAMap;
        serialize_bool(bool); serialize_i8(i8); serialize_i16(i16); serialize_i32(i32); serialize_i64(i64);
        serialize_u8(u8); serialize_u16(u16); serialize_u32(u32); serialize_u64(u64);
        serialize_f32(f32); serialize_f64(f64); serialize_char(char); serialize_str(&str); serialize_bytes(&[u8]);
        serialize_none(); serialize_unit(); serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Wrong> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Self::Ok, Wrong> {
        value.serialize(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, Wrong> {
        Ok(Fields::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields, Wrong> {
        if name.starts_with(OF_JSON) { Err(Wrong::OfJson) } else { Ok(Fields::default()) }
    }
}

/// The cells that were taken.
#[derive(Default)]
struct Fields {
    cells: Vec<(String, Cell)>,
    /// The key whose value follows.
    key: String,
}

impl Fields {
    fn push<T: Serialize + ?Sized>(&mut self, field: String, value: &T) -> Result<(), Wrong> {
        let cell = value.serialize(OneCell).map_err(|wrong| match wrong {
            Wrong::Nested(_) => Wrong::Nested(field.clone()),
            other => other,
        })?;
        self.cells.push((field, cell));
        Ok(())
    }
}

impl SerializeMap for Fields {
    type Ok = Vec<(String, Cell)>;
    type Error = Wrong;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Wrong> {
        self.key = match key.serialize(OneCell) {
            Ok(Cell::Written(key) | Cell::Plain(key)) => key,
            Ok(Cell::Empty) | Err(_) => return Err(Wrong::custom("key must be a string")),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Wrong> {
        let key = std::mem::take(&mut self.key);
        self.push(key, value)
    }

    fn end(self) -> Result<Self::Ok, Wrong> {
        Ok(self.cells)
    }
}

impl SerializeStruct for Fields {
    type Ok = Vec<(String, Cell)>;
    type Error = Wrong;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Wrong> {
        self.push(field.to_owned(), value)
    }

    fn end(self) -> Result<Self::Ok, Wrong> {
        Ok(self.cells)
    }
}

/// Takes a plain value.
struct OneCell;

/// Methods of a serialiser for values whose display is their plain text: that of a float is its shortest digits.
macro_rules! displayed {
    ($($method:ident($of:ty);)*) => {
        $(fn $method(self, value: $of) -> Result<Cell, Wrong> {
            Ok(Cell::Plain(value.to_string()))
        })*
    };
}

impl Serializer for OneCell {
    type Ok = Cell;
    type Error = Wrong;
    type SerializeMap = Impossible<Cell, Wrong>;
    type SerializeStruct = Impossible<Cell, Wrong>;

    refused_compounds!(Wrong::Nested(String::new()));
    refused! { Wrong::Nested(String::new()); serialize_bytes(&[u8]); }
    displayed! {
        serialize_bool(bool); serialize_i8(i8); serialize_i16(i16); serialize_i32(i32); serialize_i64(i64);
        serialize_i128(i128); serialize_u8(u8); serialize_u16(u16); serialize_u32(u32); serialize_u64(u64);
        serialize_u128(u128); serialize_f32(f32); serialize_f64(f64);
    }

    fn serialize_char(self, letter: char) -> Result<Cell, Wrong> {
        Ok(Cell::Written(letter.to_string()))
    }

    fn serialize_str(self, text: &str) -> Result<Cell, Wrong> {
        Ok(Cell::Written(text.to_owned()))
    }

    fn serialize_none(self) -> Result<Cell, Wrong> {
        Ok(Cell::Empty)
    }

    fn serialize_unit(self) -> Result<Cell, Wrong> {
        Ok(Cell::Empty)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Cell, Wrong> {
        Ok(Cell::Empty)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Cell, Wrong> {
        Ok(Cell::Written(variant.to_owned()))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Cell, Wrong> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Cell, Wrong> {
        value.serialize(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Wrong> {
        Err(Wrong::Nested(String::new()))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeStruct, Wrong> {
        Err(if name.starts_with(OF_JSON) { Wrong::OfJson } else { Wrong::Nested(String::new()) })
    }
}
