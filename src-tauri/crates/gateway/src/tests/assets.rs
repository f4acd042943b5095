//! The interface's files.

use axum::http::{StatusCode, header};

use super::{Server, text};

#[tokio::test]
async fn both_pages_are_pages_whether_the_interface_is_built_or_not() {
    let server = Server::new();
    for path in ["/", "/workplace.html"] {
        let response = server.send(server.own("GET", path), "").await;
        assert!(matches!(response.status(), StatusCode::OK | StatusCode::SERVICE_UNAVAILABLE), "{}", response.status());
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
        assert!(text(response).await.to_lowercase().starts_with("<!doctype html>"), "a browser can show {path}");
    }
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let server = Server::new();
    for path in [
        "/../package.json",
        "/..%2fpackage.json",
        "/assets/../../package.json",
        "/%2e%2e/package.json",
        "//etc/passwd",
        "/assets/%2e%2e%2f%2e%2e%2fpackage.json",
    ] {
        let response = server.send(server.own("GET", path), "").await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
}
