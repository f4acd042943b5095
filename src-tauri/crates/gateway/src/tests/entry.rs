//! The key: how one gets in, and how not.

use axum::http::{StatusCode, header};

use super::{Server, error, request, text};

/// What the interface asks for.
const DATA: [(&str, &str); 3] = [("POST", "/rpc/show_workspace"), ("GET", "/feed"), ("POST", "/export")];

#[tokio::test]
async fn nothing_is_told_without_the_key() {
    let server = Server::new();
    let nearly = format!("{}A", server.key);
    for key in ["", "x", nearly.as_str(), &server.key[1..], &server.key.to_uppercase()] {
        for (method, path) in DATA {
            let asked = request(method, path).header(header::AUTHORIZATION, format!("Bearer {key}"));
            let (status, code) = error(server.send(asked, "{}").await).await;
            assert_eq!((status, code.as_str()), (StatusCode::UNAUTHORIZED, "not_permitted"), "{path} with {key:?}");
        }
    }
}

#[tokio::test]
async fn neither_a_cookie_nor_the_address_lets_anybody_in_and_no_cookie_is_set() {
    let server = Server::new();
    for (method, path) in DATA {
        let cookie = format!("rollcall_4020={0}; rollcall={0}; key={0}", server.key);
        let asked = request(method, path).header(header::COOKIE, cookie);
        assert_eq!(server.send(asked, "{}").await.status(), StatusCode::UNAUTHORIZED, "{path} with a cookie");
        for name in ["key", "token"] {
            let asked = request(method, &format!("{path}?{name}={}", server.key));
            assert_eq!(server.send(asked, "{}").await.status(), StatusCode::UNAUTHORIZED, "{path}?{name}=…");
        }
        let twice = server.own(method, path).header(header::AUTHORIZATION, format!("Bearer {}", server.key));
        assert_eq!(server.send(twice, "{}").await.status(), StatusCode::UNAUTHORIZED, "{path} with two keys");
    }
    for path in ["/", "/workplace.html", "/feed", &format!("/?token={}", server.key), &format!("/?key={}", server.key)]
    {
        let response = server.send(server.own("GET", path), "").await;
        assert!(response.headers().get(header::SET_COOKIE).is_none(), "{path}: a cookie reaches every port");
        assert!(response.headers().get(header::LOCATION).is_none(), "{path}: nobody is sent on");
    }
}

#[tokio::test]
async fn the_pages_know_no_key() {
    let server = Server::new();
    for path in ["/", "/workplace.html"] {
        let response = server.send(request("GET", path), "").await;
        assert_ne!(response.status(), StatusCode::UNAUTHORIZED, "{path}: a browser sends no fragment");
        assert!(!text(response).await.contains(&server.key), "{path}");
    }
}

#[tokio::test]
async fn a_command_without_the_key_gets_a_code() {
    let server = Server::new();
    let request = request("POST", "/rpc/show_workspace").header(header::CONTENT_TYPE, "application/json");
    let (status, code) = error(server.send(request, "{}").await).await;
    assert_eq!((status, code.as_str()), (StatusCode::UNAUTHORIZED, "not_permitted"));
}

#[tokio::test]
async fn a_script_shows_the_key_as_a_bearer() {
    let server = Server::new();
    for (authorization, status) in
        [(format!("Bearer {}", server.key), 200), ("Bearer x".to_owned(), 401), (server.key.clone(), 401)]
    {
        let request = request("POST", "/rpc/show_workspace")
            .header(header::AUTHORIZATION, &authorization)
            .header(header::CONTENT_TYPE, "application/json");
        assert_eq!(server.send(request, "{}").await.status().as_u16(), status, "Authorization: {authorization}");
    }
}

#[tokio::test]
async fn health_needs_no_key_and_says_nothing_else() {
    let server = Server::new();
    let response = server.send(request("GET", "/healthz"), "").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(text(response).await, "ok");
}
