//! How what is found is printed.

pub(crate) mod coverage;
pub(crate) mod csv;
pub(crate) mod diagnostic;
pub(crate) mod impact;
pub(crate) mod json;
pub(crate) mod matrix;
pub(crate) mod spreadsheet;
pub(crate) mod table;
#[cfg(feature = "xlsx")]
pub(crate) mod template_workbook;
#[cfg(feature = "xlsx")]
pub(crate) mod workbook;
