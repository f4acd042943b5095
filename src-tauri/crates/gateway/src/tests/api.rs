//! The API as programs meet it.

mod dead;
mod described;
mod events;
mod hostile;
mod reference;
mod reports;
mod shares;
mod states;
mod tokens;

use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use rollcall_engine::{commands, wire};
use serde_json::{Value, json};

use super::{Server, request, text};

/// A program with its token.
pub(crate) struct Program<'a> {
    server: &'a Server,
    secret: String,
    pub token_id: i64,
}

impl Server {
    /// A program of this role, in the administrator's name.
    pub fn program(&self, role: wire::TokenRole) -> Program<'_> {
        let asked = wire::CreateToken { name: "chat".to_owned(), role, login: None, expires_s: None };
        let made = commands::create_token(self.host.as_ref(), asked).expect("the owner may");
        Program { server: self, secret: made.token, token_id: made.about.id }
    }

    /// Two agents of the group Sales: Maya, who is signed in, and Oskar, who isn't.
    pub fn with_agents(&self) -> &Server {
        for (login, name) in [("maya", "Maya Kessler"), ("oskar", "Oskar Lind")] {
            let agent = json!({ "login": login, "name": name, "group_id": 1 });
            rollcall_engine::dispatch(self.host.as_ref(), "add_agent", agent).expect("the owner may");
        }
        rollcall_engine::dispatch(self.host.as_ref(), "sign_in", json!({ "agent": "maya" })).expect("she may");
        self
    }
}

impl Program<'_> {
    /// A request of this program.
    pub fn asks(&self, method: &str, path: &str) -> axum::http::request::Builder {
        request(method, path).header(header::AUTHORIZATION, format!("Bearer {}", self.secret))
    }

    pub async fn get(&self, path: &str) -> (StatusCode, Value) {
        answer(self.server.send(self.asks("GET", path), Body::empty()).await).await
    }

    /// Sends JSON, exactly as it is.
    pub async fn sends(&self, method: &str, path: &str, body: &str) -> (StatusCode, Value) {
        self.sends_with(method, path, body, &[]).await
    }

    pub async fn sends_with(
        &self,
        method: &str,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> (StatusCode, Value) {
        let mut asked = self.asks(method, path).header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            asked = asked.header(*name, *value);
        }
        answer(self.server.send(asked, body.to_owned()).await).await
    }
}

/// The status and the body.
pub(super) async fn answer(response: Response<Body>) -> (StatusCode, Value) {
    let status = response.status();
    let text = text(response).await;
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}
