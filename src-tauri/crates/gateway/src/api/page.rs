//! The API as a page to read: the same document, for people.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{LazyLock, OnceLock};

use axum::http::{HeaderMap, header};
use axum::response::Html;
use rollcall_engine::ERROR_CODES;
use rollcall_words::{FILES, Words};
use serde_json::{Map, Value};

use super::error_format::words;
use super::openapi::openapi;

const STYLE: &str = "body{font:15px/1.55 Inter,system-ui,sans-serif;max-width:56rem;margin:2.5rem auto;padding:0 1.25rem}\
    h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.15rem}h3{margin:1.75rem 0 .25rem;font-size:1rem}\
    code,pre{font:13px/1.5 ui-monospace,monospace}pre{padding:.75rem 1rem;border:1px solid #8884;border-radius:8px;\
    overflow:auto}p{margin:.35rem 0}dt{margin-top:.6rem}dd{margin-left:1.25rem}.verb{display:inline-block;\
    min-width:3rem;font-weight:600}small{opacity:.75}nav a{margin-right:1rem}@media print{nav{display:none}}";

/// Each language's page, put together once.
static PAGES: LazyLock<BTreeMap<&str, OnceLock<String>>> =
    LazyLock::new(|| FILES.iter().map(|(language, _)| (*language, OnceLock::new())).collect());

/// `GET /api/v1/docs`, in the caller's language as far as there are words for it.
pub(super) async fn docs(headers: HeaderMap) -> Html<&'static str> {
    Html(page(words(headers.get(header::ACCEPT_LANGUAGE))))
}

fn page(words: &'static Words) -> &'static str {
    PAGES.get(words.language()).map_or("", |page| page.get_or_init(|| put_together(words)))
}

fn put_together(words: &Words) -> String {
    let document = openapi();
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Rollcall API</title>\n<style>{STYLE}</style>\n\
         <h1>Rollcall API</h1>\n<p>{}</p>\n",
        words.language(),
        plain(text(&document["info"]["description"])),
    );
    page.push_str("<p><a href=\"/api/v1/openapi.json\">openapi.json</a></p>\n<nav>");
    for tag in tags(&document) {
        let _ = write!(page, "<a href=\"#{tag}\">{tag}</a>");
    }
    page.push_str("<a href=\"#errors\">Errors</a></nav>\n");
    for tag in tags(&document) {
        let _ = writeln!(page, "<h2 id=\"{tag}\">{tag}</h2>");
        for (path, method, operation) in operations(&document).filter(|(_, _, one)| one["tags"][0] == tag) {
            section(&mut page, path, method, operation);
        }
    }
    errors(&mut page, words);
    page.push_str("</html>\n");
    page
}

fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, methods)| {
        methods.as_object().into_iter().flatten().map(move |(method, one)| (path.as_str(), method.as_str(), one))
    })
}

/// In the order in which they come first.
fn tags(document: &Value) -> Vec<&str> {
    let mut tags = Vec::new();
    for (_, _, operation) in operations(document) {
        let tag = text(&operation["tags"][0]);
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn section(page: &mut String, path: &str, method: &str, operation: &Value) {
    let _ = write!(
        page,
        "<h3 id=\"{}\"><span class=\"verb\">{}</span> <code>{}</code></h3>\n<p>{}</p>\n",
        plain(text(&operation["operationId"])),
        method.to_uppercase(),
        plain(path),
        plain(text(&operation["summary"])),
    );
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let _ = writeln!(
            page,
            "<p><code>{}</code> <small>({})</small> {}</p>",
            plain(text(&parameter["name"])),
            plain(text(&parameter["in"])),
            plain(text(&parameter["description"])),
        );
    }
    if let Some(example) = operation["requestBody"]["content"]["application/json"].get("example") {
        let body = serde_json::to_string_pretty(example).unwrap_or_default();
        let _ = writeln!(page, "<pre>{}</pre>", plain(&body));
    } else if let Some(takes) = name_of(&operation["requestBody"]["content"]["application/json"]["schema"]) {
        let _ = writeln!(page, "<p><small>takes</small> <code>{}</code></p>", plain(takes));
    }
    let answers: Vec<&str> = operation["responses"].as_object().map(statuses).unwrap_or_default();
    let _ = writeln!(page, "<p><small>{}</small></p>", plain(&answers.join(" · ")));
}

fn statuses(responses: &Map<String, Value>) -> Vec<&str> {
    responses.keys().map(String::as_str).collect()
}

fn name_of(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

/// Every code with its sentence: where `type` of a problem leads.
fn errors(page: &mut String, words: &Words) {
    page.push_str("<h2 id=\"errors\">Errors</h2>\n<dl>\n");
    for code in ERROR_CODES {
        let sentence = words.error(code, &Map::new());
        let _ = writeln!(page, "<dt id=\"{code}\"><code>{code}</code></dt><dd>{}</dd>", plain(&sentence));
    }
    page.push_str("</dl>\n");
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Words, page};

    #[test]
    fn a_page_is_put_together_once_for_each_language() {
        for language in ["en", "ru"] {
            let first = page(Words::shared(language));
            assert!(first.contains(&format!("<html lang=\"{language}\">")));
            assert!(std::ptr::eq(first, page(Words::shared(language))), "the same bytes, not the same again");
        }
    }
}
