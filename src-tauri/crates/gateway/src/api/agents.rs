//! Agents: the list as the widget shows it, one of them, and their status log.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequestParts, Path, Query, RawQuery};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use rollcall_engine::wire::{AgentCard, AgentRef, HistoryPage, ListAgents, ListHistory, ShowAgent};
use rollcall_engine::{Error, Moment, commands};
use serde::Deserialize;

use super::cache::Kept;
use super::etag::tagged;
use super::program::Program;
use super::status::text;
use crate::answer;
use crate::state::AppState;

/// How a path names an agent.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum By {
    /// By their number.
    #[default]
    Id,
    /// By their login.
    Login,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Naming {
    #[serde(default, rename = "userVariableName")]
    by: By,
}

/// An agent as path and query name them.
pub(crate) struct Named {
    value: String,
    by: By,
}

impl FromRequestParts<Arc<AppState>> for Named {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<AppState>) -> Result<Self, Response> {
        let value = text(Path::from_request_parts(parts, state).await)?;
        let Query(naming) = Query::<Naming>::try_from_uri(&parts.uri)
            .map_err(|rejection| answer::malformed(StatusCode::BAD_REQUEST, rejection.body_text()))?;
        Ok(Named { value, by: naming.by })
    }
}

impl Named {
    /// The agent for the engine. What is no number is no agent's number.
    pub fn agent(self) -> Result<AgentRef, Response> {
        match self.by {
            By::Login => Ok(AgentRef::Login(self.value)),
            By::Id => match self.value.parse() {
                Ok(id) => Ok(AgentRef::Id(id)),
                Err(_) => Err(answer::error(Error::unknown_agent(&self.value).to_body())),
            },
        }
    }
}

/// The list of this second: it is put together once, however many programs ask.
pub(super) async fn list(program: Program, headers: HeaderMap, query: RawQuery) -> Result<Response, Response> {
    let RawQuery(query) = query;
    let query = query.unwrap_or_default();
    let asked = filters(&query).map_err(|detail| answer::malformed(StatusCode::BAD_REQUEST, detail))?;
    let now = program.moment;
    let kept = match program.state.cache.find(program.known.token, &query, now) {
        Some(kept) => kept,
        None => put_together(program, query, now, asked).await?,
    };
    // The times in it go on by themselves; the floor is the same as long as nothing changed.
    let tag = format!("W/\"{}\"", kept.seq);
    Ok(tagged(&headers, &tag, ([(header::CONTENT_TYPE, "application/json")], kept.body)))
}

async fn put_together(program: Program, query: String, now: Moment, asked: ListAgents) -> Result<Kept, Response> {
    let list = move |host: &Program| {
        let list = commands::list_agents(host, asked)?;
        let body = Bytes::from(serde_json::to_vec(&list).unwrap_or_default());
        Ok(host.state.cache.keep(host.known.token, query, now, Kept { seq: list.seq, body }))
    };
    program.ask(list).await
}

/// `status`, `text`, and `group` as often as there are groups.
fn filters(query: &str) -> Result<ListAgents, String> {
    let mut asked = ListAgents::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "status" if asked.status.is_none() => asked.status = Some(value.into_owned()),
            "text" if asked.text.is_none() => asked.text = Some(value.into_owned()),
            "group" => {
                let group = value.parse().map_err(|_| "group takes a number".to_owned())?;
                asked.groups.get_or_insert_default().push(group);
            }
            "status" | "text" => return Err(format!("{name} is given twice")),
            _ => return Err("only status, group and text can be given".to_owned()),
        }
    }
    Ok(asked)
}

pub(super) async fn one(program: Program, named: Named) -> Result<Json<AgentCard>, Response> {
    let agent = named.agent()?;
    Ok(Json(program.ask(|host| commands::show_agent(host, ShowAgent { agent })).await?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    #[serde(default, rename = "userVariableName")]
    by: By,
    before_id: Option<i64>,
    limit: Option<u32>,
}

pub(super) async fn log(
    program: Program,
    path: Result<Path<String>, axum::extract::rejection::PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Json<HistoryPage>, Response> {
    let value = text(path)?;
    let page: Page = serde_urlencoded::from_str(&query.unwrap_or_default())
        .map_err(|error| answer::malformed(StatusCode::BAD_REQUEST, error.to_string()))?;
    let agent = Named { value, by: page.by }.agent()?;
    let request = ListHistory { agent, before_id: page.before_id, limit: page.limit };
    Ok(Json(program.ask(|host| commands::list_history(host, request)).await?))
}

#[cfg(test)]
mod tests {
    use super::filters;

    #[test]
    fn the_query_has_the_widgets_filters_and_nothing_else() {
        let asked = filters("status=lunch_break&group=1&group=2&text=%D0%90%D0%BD%D0%BD%D0%B0").expect("known filters");
        assert_eq!(asked.status.as_deref(), Some("lunch_break"));
        assert_eq!(asked.groups, Some(vec![1, 2]));
        assert_eq!(asked.text.as_deref(), Some("Анна"));
        assert_eq!(filters("").expect("no filter").groups, None, "every group that the asker may see");
        for wrong in ["group=all", "status=active&status=offline", "sort=name", "group="] {
            assert!(filters(wrong).is_err(), "{wrong}");
        }
    }
}
