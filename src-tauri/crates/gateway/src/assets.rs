//! The interface's files. A development build reads them from the folder, a release carries them.

use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::page;

#[derive(RustEmbed)]
#[folder = "../../../ui/dist"]
#[allow_missing = true]
struct Built;

/// Vite puts a hash of the content into the names of this folder: the same name never has another content.
const HASHED: &str = "assets/";

/// The pages of the interface: without them it isn't built yet.
const PAGES: [&str; 2] = ["index.html", "workplace.html"];

pub(crate) async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match Built::get(name) {
        Some(file) => answer(name, file),
        None if PAGES.contains(&name) => page::page(StatusCode::SERVICE_UNAVAILABLE, "cli-page-unbuilt", &headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(name: &str, file: EmbeddedFile) -> Response {
    let kind = match file.metadata.mimetype() {
        text if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.to_owned(),
    };
    let caching = HeaderValue::from_static(caching(name));
    ([(header::CACHE_CONTROL, caching)], [(header::CONTENT_TYPE, kind)], file.data).into_response()
}

fn caching(name: &str) -> &'static str {
    if name.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-store" }
}

#[cfg(test)]
mod tests {
    use super::caching;

    #[test]
    fn only_names_with_a_hash_are_kept() {
        assert!(caching("assets/index-BQx3f.js").contains("immutable"), "the same name never has another content");
        for name in ["index.html", "widget.html", "icon.svg"] {
            assert_eq!(caching(name), "no-store", "{name} changes with a new version");
        }
    }
}
