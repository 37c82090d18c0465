//! Properties of reading: no text breaks it, and what was written is read as itself.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::{parse_number_format, parse_time_format, read};
use super::{field, hanoi, number, time_form};
use crate::schema::{FieldKind, Format, Value};
use crate::time::When;

proptest! {
    #[test]
    fn no_text_breaks_the_reading(text in "\\PC{0,40}", form in "\\PC{0,12}") {
        let bounded = FieldKind::Number { whole: true, lowest: Some(Decimal::ZERO), highest: None };
        let kinds = [
            FieldKind::Text, FieldKind::YesNo, FieldKind::OneOf(vec![form.clone()]), number(), bounded,
            FieldKind::Date, FieldKind::DateTime, FieldKind::Deadline, FieldKind::Duration,
        ];
        let formats = [
            None, parse_time_format(&form).ok().map(Format::Time), time_form("dd/MM/yyyy HH:mm"),
            parse_number_format("1.234,5"), Some(Format::Mark(form)),
        ];
        for kind in &kinds {
            for format in &formats {
                let _ = read(&text, &field(kind.clone(), format.clone()), &hanoi());
            }
        }
    }

    #[test]
    fn digits_and_marks_of_time_never_break(text in "[0-9TZ:+. /-]{0,30}") {
        let _ = read(&text, &field(FieldKind::DateTime, None), &hanoi());
        let _ = read(&text, &field(FieldKind::DateTime, time_form("dd/MM/yyyy HH:mm:ss")), &hanoi());
        let _ = read(&text, &field(number(), None), &hanoi());
    }

    #[test]
    fn a_written_moment_is_read_as_itself(micros in 0..4_000_000_000_000_000i64) {
        let zone = hanoi();
        let moment = crate::time::Moment(micros);
        let value = read(&zone.rfc3339(moment), &field(FieldKind::DateTime, None), &zone);
        prop_assert_eq!(value, Ok(Some(Value::When(When::Moment(moment)))));
    }

    #[test]
    fn a_plain_decimal_is_read_as_itself(mantissa in any::<i64>(), scale in 0..18u32) {
        let number_read = Decimal::new(mantissa, scale);
        let value = read(&number_read.to_string(), &field(number(), None), &hanoi());
        prop_assert_eq!(value, Ok(Some(Value::Number(number_read))));
    }
}
