//! The sheet that says what was asked for.

use rust_xlsxwriter::{Workbook, XlsxError};
use serde_json::Value;

use super::styles::Styles;
use crate::wire::{Covered, ExportReport};

/// Writes the sheet: name and value, a line each.
pub(super) fn parameters(
    book: &mut Workbook,
    request: &ExportReport,
    covered: &Covered,
    now: &str,
) -> Result<(), XlsxError> {
    let styles = Styles::plain();
    let sheet = book.add_worksheet().set_name("Parameters")?;
    sheet.set_column_width(0, 18)?.set_column_width(1, 60)?;
    let mut lines = vec![
        ("time_zone".to_owned(), covered.time_zone.clone()),
        ("from".to_owned(), covered.from.clone()),
        ("to".to_owned(), covered.to.clone()),
        ("made_at".to_owned(), now.to_owned()),
    ];
    let asked = serde_json::to_value(request).unwrap_or(Value::Null);
    for (name, value) in asked.as_object().into_iter().flatten() {
        match value {
            Value::Object(inner) => {
                lines.extend(inner.iter().map(|(name, value)| (format!("filter.{name}"), text(value))));
            }
            other => lines.push((name.clone(), text(other))),
        }
    }
    for (row, (name, value)) in (0..).zip(lines) {
        sheet.write_string_with_format(row, 0, name, &styles.head)?.write_string(row, 1, fitting(value))?;
    }
    Ok(())
}

/// A cell holds 32,767 UTF-16 units; a list of everybody may be longer.
fn fitting(text: String) -> String {
    match text.char_indices().nth(16_000) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
