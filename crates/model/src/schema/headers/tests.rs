//! Headers of files against the fields that they name.

#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi_source::{FileId, Span};

use super::*;
use crate::schema::{Field, FieldKind, Layout, Placement, UnitOf};

/// A kind with these fields: each a name and its headers.
fn kind(fields: &[(&str, &[&str])]) -> Kind {
    let fields = fields.iter().map(|(name, headers)| {
        let field = Field {
            name: (*name).to_owned(),
            headers: headers.iter().map(|header| (*header).to_owned()).collect(),
            kind: FieldKind::Text,
            optional: true,
            formats: Vec::new(),
            empty: Vec::new(),
            span: Span::new(FileId(0), 0, 0),
        };
        (field.name.clone(), field)
    });
    Kind {
        name: "dossiers".to_owned(),
        title: None,
        placement: Placement::Register,
        fields: fields.collect(),
        id: None,
        unit: UnitOf::None,
        parent: None,
        layout: Layout::default(),
        span: None,
    }
}

fn columns(kind: &Kind, headers: &[&str]) -> HeaderMatch {
    kind.columns(&headers.iter().map(|header| (*header).to_owned()).collect::<Vec<_>>())
}

#[test]
fn fields_are_found_by_name_and_by_header() {
    let kind = kind(&[("code", &["Mã hồ sơ"]), ("due", &["Ngày hẹn trả", "Hẹn trả"]), ("phí", &[])]);
    let found = columns(&kind, &["STT", "HẸN  trả", "PHÍ", "mã hồ sơ "]);
    assert_eq!(found.columns, [Some(3), Some(1), Some(2)]);
    assert_eq!(found.unused, [0]);
    assert_eq!((found.missing, found.ambiguous, found.contested), (vec![], vec![], vec![]));
    assert_eq!(kind.template_headers(), ["Mã hồ sơ", "Ngày hẹn trả", "phí"]);
}

#[test]
fn what_is_not_plain_is_not_taken() {
    let kind = kind(&[("code", &["Mã"]), ("due", &["Ngày"]), ("done", &["Ngày"]), ("fee", &[])]);
    let found = columns(&kind, &["Mã", "Ngày", "CODE", "Mã"]);
    assert_eq!(found.columns, [None, None, None, None]);
    assert_eq!(found.ambiguous, [(FieldId(0), vec![0, 2, 3])]);
    assert_eq!(found.contested, [(1, vec![FieldId(1), FieldId(2)])]);
    assert_eq!(found.missing, [FieldId(3)]);
    assert_eq!(found.unused, [] as [usize; 0]);
    assert_eq!(kind.field(FieldId(3)).unwrap().name, "fee");
}

#[test]
fn a_file_without_headers_misses_every_field() {
    let found = columns(&kind(&[("code", &[])]), &[]);
    assert_eq!(found.missing, [FieldId(0)]);
}
