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
use rollcall_engine::wire::{Changes, ListChanges};
use rollcall_engine::{Error, Host, commands, moment};
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::{Sender, channel};
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio_stream::wrappers::ReceiverStream;

use crate::answer;
use crate::browser::BrowserWindow;
use crate::state::AppState;
use crate::workplaces::Workplace;

type Events = Sender<Result<Event, Infallible>>;

#[derive(Deserialize)]
pub(crate) struct From {
    since: Option<i64>,
    /// In which life of the file `since` is a place.
    epoch: Option<i64>,
    window: Option<String>,
    /// 1 from the page at which an agent works.
    workplace: Option<u8>,
}

/// Changes after `since`, or after what a reconnecting browser has, or from now on.
pub(crate) async fn stream(
    State(state): State<Arc<AppState>>,
    from: Result<Query<From>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let from = match from {
        Ok(Query(from)) => from,
        Err(rejection) => return answer::malformed(rejection.status(), rejection.body_text()),
    };
    let known = from.since.map(|since| ListChanges { since, epoch: from.epoch });
    let has = headers.get("last-event-id").and_then(|id| place(id.to_str().ok()?)).or(known);
    let window = Arc::new(BrowserWindow::new(&state, from.window.as_deref()));
    let workplace = (from.workplace == Some(1)).then(|| Arc::clone(&window));
    let at_work = async move {
        match workplace {
            Some(window) => stay(&window).await,
            None => std::future::pending().await,
        }
    };
    open(window, state.closing.clone(), has, at_work).await
}

/// A place by the id of an event: `epoch-seq`, or `seq` alone from a program that doesn't care which file it is.
pub(crate) fn place(id: &str) -> Option<ListChanges> {
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    match id.split_once('-') {
        Some((epoch, seq)) => Some(ListChanges { since: number(seq)?, epoch: Some(number(epoch)?) }),
        None => Some(ListChanges { since: number(id)?, epoch: None }),
    }
}

/// A stream of the changes after `has`, or from now on, which lasts no longer than `while_open`.
pub(crate) async fn open<H: Host + 'static>(
    host: Arc<H>,
    closing: watch::Receiver<bool>,
    has: Option<ListChanges>,
    while_open: impl Future<Output = ()> + Send + 'static,
) -> Response {
    let (news, from) = match engine(&host, move |host| begin(host, has)).await {
        Ok(begun) => begun,
        Err(response) => return response,
    };
    let (events, stream) = channel(16);
    tokio::spawn(async move {
        tokio::select! {
            () = follow(&host, closing, news, from, events) => {}
            () = while_open => {}
        }
    });
    Sse::new(ReceiverStream::new(stream)).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}

/// Listens before it looks, so that no change falls between the two.
fn begin(host: &dyn Host, has: Option<ListChanges>) -> Result<(Receiver<Changes>, ListChanges), Error> {
    let news = host.workspace()?.feed().subscribe();
    // Also who says where they were has to be let in.
    let now = moment(host)?;
    Ok((news, has.unwrap_or(ListChanges { since: now.seq, epoch: Some(now.epoch) })))
}

/// Keeps the workplace of whoever sits at the window open, for as long as the stream is.
async fn stay(window: &BrowserWindow) {
    loop {
        let person = window.person();
        let _workplace = person.map(|agent| Workplace::open(window.state(), agent));
        window.until_not(person).await;
    }
}

async fn follow<H: Host + 'static>(
    host: &Arc<H>,
    closing: watch::Receiver<bool>,
    mut news: Receiver<Changes>,
    mut from: ListChanges,
    events: Events,
) {
    // A failure ends the stream: the browser comes back with what it has, and is told why.
    while let Ok(changes) = engine(host, move |host| commands::list_changes(host, from)).await {
        let goes_on = changes.seq > from.since;
        let more = changes.more && goes_on;
        from = ListChanges {
            since: if changes.reset { changes.seq } else { changes.seq.max(from.since) },
            epoch: Some(changes.epoch),
        };
        if goes_on || changes.reset {
            let id = format!("{}-{}", changes.epoch, changes.seq);
            let event = Event::default().id(id).json_data(&changes).unwrap_or_default();
            if events.send(Ok(event)).await.is_err() {
                return;
            }
        }
        if !more && !something_new(closing.clone(), &mut news, from.since, &events).await {
            return;
        }
    }
}

/// Waits for a change after `since`. False when the reader has gone or the server ends.
async fn something_new(
    mut closing: watch::Receiver<bool>,
    news: &mut Receiver<Changes>,
    since: i64,
    events: &Events,
) -> bool {
    loop {
        let heard = tokio::select! {
            heard = news.recv() => heard,
            () = events.closed() => return false,
            _ = closing.wait_for(|closed| *closed) => return false,
        };
        match heard {
            Ok(changes) if changes.seq <= since && !changes.reset => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}

/// Asks the engine where waiting is allowed.
async fn engine<T, H, F>(host: &Arc<H>, ask: F) -> Result<T, Response>
where
    H: Host + 'static,
    T: Send + 'static,
    F: FnOnce(&dyn Host) -> Result<T, Error> + Send + 'static,
{
    let host = Arc::clone(host);
    match spawn_blocking(move || ask(host.as_ref())).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(answer::error(error.to_body())),
        Err(panic) => {
            tracing::error!(%panic, "the feed did not come back");
            Err(answer::failed(StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}
