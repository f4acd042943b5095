//! Text that a spreadsheet would take for a formula has an apostrophe before it, and loses it when it comes back.

use std::borrow::Cow;

const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text as a file has it.
pub(crate) fn for_a_spreadsheet(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(FORMULA) { format!("'{text}").into() } else { text.into() }
}

/// The text that a file meant.
pub(crate) fn from_a_spreadsheet(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.trim_start_matches('\'').starts_with(FORMULA)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{for_a_spreadsheet, from_a_spreadsheet};

    #[test]
    fn a_formula_becomes_text_and_every_text_comes_back_as_it_was() {
        for (text, written) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@A1", "'@A1"),
            ("'=1", "''=1"),
            ("O'Hara", "O'Hara"),
            ("'tHart", "'tHart"),
            ("", ""),
        ] {
            assert_eq!(for_a_spreadsheet(text), written);
            assert_eq!(from_a_spreadsheet(written), text);
        }
    }
}
