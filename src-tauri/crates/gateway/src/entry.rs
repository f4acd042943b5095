//! The key: made at random for each run, carried in the printed address, kept by the browser in a cookie.

use std::io;
use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use subtle::ConstantTimeEq;

use crate::router::Door;
use crate::{answer, page};

/// What a browser or a script must show.
pub(crate) struct Key(String);

impl Key {
    /// 32 bytes that nobody can guess.
    pub fn random() -> io::Result<Key> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        Ok(Key(URL_SAFE_NO_PAD.encode(bytes)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes as long whatever is offered, so that the key can't be felt out.
    fn opens(&self, offered: &str) -> bool {
        self.0.as_bytes().ct_eq(offered.as_bytes()).into()
    }
}

#[derive(Deserialize)]
struct Offered {
    token: String,
}

/// Lets through what carries the key. The printed address becomes a cookie, and leaves the address bar.
pub(crate) async fn require_key(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    if let Some(Query(Offered { token })) = offered(&request) {
        return if door.key.opens(&token) { enter(&door) } else { no_key(&request) };
    }
    if carries_key(&door, request.headers()) { next.run(request).await } else { no_key(&request) }
}

/// The key in the address, which counts on the first page alone.
fn offered(request: &Request) -> Option<Query<Offered>> {
    let first_page = request.method() == Method::GET && request.uri().path() == "/";
    first_page.then(|| Query::try_from_uri(request.uri()).ok()).flatten()
}

fn enter(door: &Door) -> Response {
    let cookie = format!("{}={}; HttpOnly; SameSite=Strict; Path=/", cookie_name(door.port), door.key.as_str());
    (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, "/".to_owned())]).into_response()
}

fn no_key(request: &Request) -> Response {
    let path = request.uri().path();
    if path.starts_with("/rpc/") || ["/feed", "/export"].contains(&path) {
        return answer::not_permitted(StatusCode::UNAUTHORIZED);
    }
    page::page(StatusCode::UNAUTHORIZED, "cli-page-address", request.headers())
}

fn carries_key(door: &Door, headers: &HeaderMap) -> bool {
    let name = cookie_name(door.port);
    let text = |name| headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let cookies = text(header::COOKIE).flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let bearer = text(header::AUTHORIZATION).filter_map(|line| line.strip_prefix("Bearer "));
    cookies.filter(|(found, _)| *found == name).map(|(_, key)| key).chain(bearer).any(|key| door.key.opens(key))
}

/// Browsers share cookies between the ports of a machine, so the name says whose it is.
fn cookie_name(port: u16) -> String {
    format!("rollcall_{port}")
}
