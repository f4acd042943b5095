//! The stream of changes for programs.

use axum::body::{Body, to_bytes};
use axum::http::{StatusCode, header};
use rollcall_engine::wire::TokenRole;
use rollcall_engine::{commands, wire};
use tokio_stream::StreamExt;

use crate::tests::Server;

#[tokio::test]
async fn a_program_that_comes_back_gets_what_it_missed() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let before = server.add_group("Cards") - 1;
    let asked = program.asks("GET", "/api/v1/events").header("last-event-id", before.to_string());
    let response = server.send(asked, Body::empty()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
    let mut body = response.into_body().into_data_stream();
    let first = body.next().await.expect("an event").expect("bytes");
    let first = String::from_utf8(first.to_vec()).expect("text");
    assert!(first.contains(&format!("-{}\n", before + 1)) && first.contains("\"topic\":\"group\""), "{first}");

    let seq = server.add_group("Loans");
    let next = body.next().await.expect("an event").expect("bytes");
    assert!(String::from_utf8_lossy(&next).contains(&format!("-{seq}\n")), "and what happens from then on");
}

#[tokio::test]
async fn a_revoked_token_ends_its_stream() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let response = server.send(program.asks("GET", "/api/v1/events"), Body::empty()).await;
    assert_eq!(response.status(), StatusCode::OK);
    let revoke = wire::RevokeToken { token_id: program.token_id };
    commands::revoke_token(server.host.as_ref(), revoke).expect("the owner may");
    // It would go on for ever otherwise.
    let rest = to_bytes(response.into_body(), usize::MAX).await.expect("the end");
    assert!(!String::from_utf8_lossy(&rest).contains("data:"), "what a revoked token may not see isn't told");
}

#[tokio::test]
async fn a_place_in_the_stream_is_a_number() {
    let server = Server::new();
    let program = server.program(TokenRole::Integrator);
    let asked = program.asks("GET", "/api/v1/events").header("last-event-id", "yesterday");
    assert_eq!(server.send(asked, Body::empty()).await.status(), StatusCode::BAD_REQUEST);
}
