//! The key: how one gets in, and how not.

use axum::http::{StatusCode, header};

use super::{Server, error, request, text};

#[tokio::test]
async fn the_printed_address_becomes_a_cookie() {
    let server = Server::new();
    let response = server.send(request("GET", &format!("/?token={}", server.key)), "").await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER, "the key leaves the address bar");
    assert_eq!(response.headers()[header::LOCATION], "/");
    let cookie = response.headers()[header::SET_COOKIE].to_str().expect("the cookie is text");
    assert_eq!(cookie, format!("rollcall_4020={}; HttpOnly; SameSite=Strict; Path=/", server.key));
}

#[tokio::test]
async fn a_wrong_key_opens_nothing() {
    let server = Server::new();
    let nearly = format!("{}A", server.key);
    for token in ["", "x", nearly.as_str(), &server.key[1..]] {
        let response = server.send(server.own("GET", &format!("/?token={token}")), "").await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "token {token:?}");
        assert!(response.headers().get(header::SET_COOKIE).is_none(), "no cookie for a wrong key");
    }
}

#[tokio::test]
async fn the_key_in_the_address_counts_on_the_first_page_alone() {
    let server = Server::new();
    for path in ["/feed", "/index.html", "/rpc/show_workspace"] {
        let response = server.send(request("GET", &format!("{path}?token={}", server.key)), "").await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{path}");
    }
}

#[tokio::test]
async fn nothing_is_shown_without_the_key() {
    let server = Server::new();
    for cookie in
        ["", "rollcall_4020=", "rollcall_4021=KEY", "xrollcall_4020=KEY", "rollcall_4020=KEYx", "rollcall_4020"]
    {
        let cookie = cookie.replace("KEY", &server.key);
        for path in ["/", "/index.html", "/assets/app.js", "/feed"] {
            let response = server.send(request("GET", path).header(header::COOKIE, &cookie), "").await;
            assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{path} with the cookie {cookie:?}");
        }
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
async fn a_person_without_the_key_is_told_what_to_open() {
    let server = Server::new();
    let english = text(server.send(request("GET", "/"), "").await).await;
    assert!(english.contains("rollcall serve"), "the page names where the address is: {english}");
    let russian =
        text(server.send(request("GET", "/").header(header::ACCEPT_LANGUAGE, "ru-RU,ru;q=0.9"), "").await).await;
    assert!(russian.contains("Откройте адрес"), "the page speaks the browser's language: {russian}");
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
