//! The pages that the server shows by itself when it can't show the interface.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use rollcall_words::Words;

/// A page of one heading and one sentence, `<key>-title` and `<key>-text` of the catalogue, in the browser's language.
pub(crate) fn page(status: StatusCode, key: &str, headers: &HeaderMap) -> Response {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let words = Words::shared(asked.split([',', ';']).next().unwrap_or_default());
    let title = words.say(&format!("{key}-title"), &[]);
    let text = words.say(&format!("{key}-text"), &[]);
    let language = words.language();
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title} · Rollcall</title>\n\
         <body style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem\">\n\
         <h1 style=\"font-size: 1.25rem\">{title}</h1>\n<p>{text}</p>\n</html>\n"
    );
    (status, Html(html)).into_response()
}
