//! Connections are taken, served, and ended. A head that doesn't arrive in time ends its connection.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::http::{Request, Response, header};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio_stream::Stream;
use tower::ServiceExt;

use crate::connections::{Busy, Connections, Place};

/// For the head of a request to arrive, the first or the next.
const HEAD_PATIENCE: Duration = Duration::from_secs(30);
/// What a system that has nothing left to open is given to recover.
const BREATH: Duration = Duration::from_millis(50);
/// A head of more fields is none of ours.
const MOST_FIELDS: usize = 64;

/// Serves until `shutdown` is done, then finishes the answers under way.
pub(crate) async fn serve(listener: TcpListener, router: Router, shutdown: impl Future<Output = ()>) {
    let (connections, graceful) = (Connections::default(), GracefulShutdown::new());
    tokio::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, _)) => take(stream, &router, &connections, &graceful),
            Err(error) => rest_after(&error).await,
        }
    }
    drop(listener);
    graceful.shutdown().await;
}

/// A connection that ended before it was taken is nobody's fault; anything else passes by waiting.
async fn rest_after(error: &io::Error) {
    if !matches!(error.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset) {
        tracing::warn!(%error, "a connection couldn't be taken");
        tokio::time::sleep(BREATH).await;
    }
}

fn take(stream: TcpStream, router: &Router, connections: &Connections, graceful: &GracefulShutdown) {
    // Nobody is idle: then this one is too many.
    let Some((place, ended)) = connections.enter() else { return };
    // An answer is small and waited for.
    let _ = stream.set_nodelay(true);
    let router = router.clone();
    let service = service_fn(move |request| answer(router.clone(), Arc::clone(&place), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_headers(MOST_FIELDS)
        .serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        tokio::select! {
            // How a client leaves is its own business.
            _ = connection => {}
            _ = ended => {}
        }
    });
}

async fn answer(
    router: Router,
    place: Arc<Place>,
    mut request: Request<Incoming>,
) -> Result<Response<Body>, Infallible> {
    request.extensions_mut().insert(place.worker());
    // Waiting for a body isn't work: whoever takes it begins when it is there.
    let busy = request.body().is_end_stream().then(|| place.busy());
    let response = router.oneshot(request).await?;
    drop(busy);
    // A stream of changes is busy for as long as it is open.
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream")) {
        return Ok(response);
    }
    let busy = place.busy();
    Ok(response.map(|body| Body::from_stream(Changes { body: body.into_data_stream(), _busy: busy })))
}

/// A stream of changes whose connection is busy.
struct Changes {
    body: BodyDataStream,
    _busy: Busy,
}

impl Stream for Changes {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.body).poll_next(context)
    }
}
