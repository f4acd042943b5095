//! What a hostile page can send.

use axum::http::{Request, StatusCode, header};

use super::{Server, error, request};

#[tokio::test]
async fn a_rebound_name_is_turned_away() {
    let server = Server::new();
    let key = format!("Bearer {}", server.key);
    for host in [
        "evil.example:4020",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:4021",
        "127.0.0.1.evil.example:4020",
        "[::1]:4020",
        "",
    ] {
        let request = Request::builder().uri("/").header(header::HOST, host).header(header::AUTHORIZATION, &key);
        let (status, _) = error(server.send(request, "").await).await;
        assert_eq!(status, StatusCode::MISDIRECTED_REQUEST, "Host {host:?} is not ours, whatever else is right");
    }
}

#[tokio::test]
async fn a_request_names_one_host() {
    let server = Server::new();
    for hosts in [&[][..], &["127.0.0.1:4020", "evil.example:4020"]] {
        let mut request = Request::builder().uri("/healthz");
        for host in hosts {
            request = request.header(header::HOST, *host);
        }
        let status = server.send(request, "").await.status();
        assert_eq!(status, StatusCode::MISDIRECTED_REQUEST, "{} Host headers", hosts.len());
    }
}

#[tokio::test]
async fn localhost_is_ours_too() {
    let server = Server::new();
    let request = Request::builder().uri("/healthz").header(header::HOST, "localhost:4020");
    assert_eq!(server.send(request, "").await.status(), StatusCode::OK, "people type localhost");
}

#[tokio::test]
async fn another_origin_is_turned_away_with_the_key_in_its_hand() {
    let server = Server::new();
    for origin in [
        "http://evil.example",
        "https://127.0.0.1:4020",
        "http://127.0.0.1:4021",
        "http://127.0.0.1:4020.evil.example",
        "null",
        "tauri://localhost",
    ] {
        let request = server.own("POST", "/rpc/show_workspace").header(header::ORIGIN, origin);
        let (status, code) =
            error(server.send(request.header(header::CONTENT_TYPE, "application/json"), "{}").await).await;
        assert_eq!((status, code.as_str()), (StatusCode::FORBIDDEN, "not_permitted"), "Origin {origin}");
    }
}

#[tokio::test]
async fn our_own_origin_passes() {
    let server = Server::new();
    let request = server
        .own("POST", "/rpc/show_workspace")
        .header(header::ORIGIN, "http://127.0.0.1:4020")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/json");
    assert_eq!(server.send(request, "{}").await.status(), StatusCode::OK, "the interface is allowed to work");
}

#[tokio::test]
async fn another_site_and_another_port_are_turned_away() {
    let server = Server::new();
    for site in ["cross-site", "same-site"] {
        let status = server.send(server.own("GET", "/feed").header("sec-fetch-site", site), "").await.status();
        assert_eq!(status, StatusCode::FORBIDDEN, "Sec-Fetch-Site: {site}");
    }
}

#[tokio::test]
async fn a_preflight_gets_no_permission() {
    let server = Server::new();
    let asked = request("OPTIONS", "/rpc/list_agents")
        .header(header::ORIGIN, "http://evil.example")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST");
    let response = server.send(asked, "").await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN, "nobody else may call");
    let cors = response.headers().keys().any(|name| name.as_str().starts_with("access-control-"));
    assert!(!cors, "no header allows another origin anything");
}

#[tokio::test]
async fn every_answer_is_protected() {
    let server = Server::new();
    for request in
        [request("GET", "/healthz"), server.own("GET", "/"), request("GET", "/"), server.own("GET", "/nowhere")]
    {
        let response = server.send(request, "").await;
        let header =
            |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert!(header("content-security-policy").contains("frame-ancestors 'none'"), "nobody may frame us");
        assert!(
            header("content-security-policy").contains("script-src 'self';"),
            "no script from elsewhere, none inline"
        );
        assert_eq!(header("x-content-type-options"), "nosniff", "types are what we say");
        assert_eq!(header("referrer-policy"), "no-referrer", "the address stays here");
        assert_eq!(header("cache-control"), "no-store", "nothing private is kept");
    }
}
