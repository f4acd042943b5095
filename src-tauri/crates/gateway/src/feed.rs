//! The change feed as Server-Sent Events.
//!
//! The broadcast only says that there is something new. What is new is always asked of the engine, from the last change
//! that this reader has: so a replay, a live change and a reader that fell behind are one and the same.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use rollcall_engine::wire::{Changes, ListChanges, Nothing};
use rollcall_engine::{Error, Host, commands};
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::{Sender, channel};
use tokio::task::spawn_blocking;
use tokio_stream::wrappers::ReceiverStream;

use crate::answer;
use crate::browser::BrowserWindow;
use crate::router::Door;
use crate::workplaces::Workplace;

type Events = Sender<Result<Event, Infallible>>;

#[derive(Deserialize)]
pub(crate) struct From {
    since: Option<i64>,
    window: Option<String>,
    /// 1 from the page at which an agent works.
    workplace: Option<u8>,
}

/// Changes after `since`, or after what a reconnecting browser has, or from now on.
pub(crate) async fn stream(
    State(door): State<Arc<Door>>,
    from: Result<Query<From>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let from = match from {
        Ok(Query(from)) => from,
        Err(rejection) => return answer::malformed(rejection.status(), rejection.body_text()),
    };
    let has = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok()).or(from.since);
    let window = Arc::new(BrowserWindow::new(&door, from.window.as_deref()));
    let (news, since) = match engine(&window, move |host| begin(host, has)).await {
        Ok(begun) => begun,
        Err(response) => return response,
    };
    let (events, stream) = channel(16);
    let workplace = from.workplace == Some(1);
    tokio::spawn(async move {
        tokio::select! {
            () = follow(&window, news, since, events) => {}
            () = stay(&window), if workplace => {}
        }
    });
    Sse::new(ReceiverStream::new(stream)).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}

/// Listens before it looks, so that no change falls between the two.
fn begin(host: &dyn Host, has: Option<i64>) -> Result<(Receiver<Changes>, i64), Error> {
    let news = host.workspace()?.feed().subscribe();
    let since = match has {
        Some(since) => since,
        None => commands::show_workspace(host, Nothing {})?.seq,
    };
    Ok((news, since))
}

/// Keeps the workplace of whoever sits at the window open, for as long as the stream is.
async fn stay(window: &BrowserWindow) {
    loop {
        let person = window.person();
        let _workplace = person.map(|agent| Workplace::open(window.door(), agent));
        window.until_not(person).await;
    }
}

async fn follow(window: &Arc<BrowserWindow>, mut news: Receiver<Changes>, mut since: i64, events: Events) {
    // A failure ends the stream: the browser comes back with what it has, and is told why.
    while let Ok(changes) = engine(window, move |host| commands::list_changes(host, ListChanges { since })).await {
        let more = changes.more && changes.seq > since;
        if changes.seq > since {
            since = changes.seq;
            let event = Event::default().id(since.to_string()).json_data(&changes).unwrap_or_default();
            if events.send(Ok(event)).await.is_err() {
                return;
            }
        }
        if !more && !something_new(window.door(), &mut news, since, &events).await {
            return;
        }
    }
}

/// Waits for a change after `since`. False when the reader has gone or the server ends.
async fn something_new(door: &Door, news: &mut Receiver<Changes>, since: i64, events: &Events) -> bool {
    let mut closing = door.closing.clone();
    loop {
        let heard = tokio::select! {
            heard = news.recv() => heard,
            () = events.closed() => return false,
            _ = closing.wait_for(|closed| *closed) => return false,
        };
        match heard {
            Ok(changes) if changes.seq <= since => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}

/// Asks the engine where waiting is allowed.
async fn engine<T, F>(window: &Arc<BrowserWindow>, ask: F) -> Result<T, Response>
where
    T: Send + 'static,
    F: FnOnce(&dyn Host) -> Result<T, Error> + Send + 'static,
{
    let window = Arc::clone(window);
    match spawn_blocking(move || ask(window.as_ref())).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(answer::error(error.to_body())),
        Err(panic) => {
            tracing::error!(%panic, "the feed did not come back");
            Err(answer::failed(StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}
