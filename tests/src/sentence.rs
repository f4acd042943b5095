//! Whether an error can be said: its sentence gets every value that it names, in every language.

use rollcall_engine::wire::ErrorBody;
use rollcall_words::{FILES, Words};
use serde_json::Value;

/// Asserts that no sentence of this error names a value that the error hasn't. A sentence that is missing altogether is the
/// catalogue's test's affair.
#[track_caller]
pub fn assert_whole(body: &ErrorBody) {
    let mut params = body.params.clone();
    if let Some(incident) = &body.incident {
        params.insert("incident".to_owned(), Value::from(incident.clone()));
    }
    if !body.details.is_empty() {
        // Doors say each line by its own sentence and put them here.
        params.insert("lines".to_owned(), Value::from("…"));
    }
    for (language, _) in FILES {
        let said = Words::for_language(language).error(&body.code, &params);
        assert!(!said.contains("{$"), "{} in {language} lacks a value: {said}", body.code);
    }
    for detail in &body.details {
        for (language, _) in FILES {
            let said = Words::for_language(language).error(&detail.code, &detail.params);
            assert!(!said.contains("{$"), "{} in {language} lacks a value: {said}", detail.code);
        }
    }
}
