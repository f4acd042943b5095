//! The server without a socket, as a browser, a script and a hostile page meet it.

mod api;
mod assets;
mod entry;
mod export;
mod feed;
mod guard;
mod idle;
mod rpc;
mod windows;
mod workplaces;

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{Request, Response, StatusCode, header};
use rollcall_engine::{Actor, Error, Host, Workspace, commands, wire};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::watch;
use tower::ServiceExt;

use crate::entry::Key;
use crate::router::router;
use crate::state::AppState;

pub(crate) const HERE: &str = "127.0.0.1:4020";

/// A host that is nothing but the trait: the gateway needs no desktop and no command line.
struct Team(Arc<Workspace>, Actor);

impl Host for Team {
    fn actor(&self) -> Actor {
        self.1
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.0))
    }
}

/// A server over a new workspace with one group.
pub(crate) struct Server {
    router: Router,
    pub state: Arc<AppState>,
    pub host: Arc<dyn Host>,
    pub key: String,
    pub close: watch::Sender<bool>,
    pub folder: TempDir,
}

impl Server {
    pub fn new() -> Server {
        let folder = tempfile::tempdir().expect("a folder for the workspace");
        let host = Team(Arc::new(workspace(&folder.path().join("team.db"))), Actor::Owner);
        let server = Server::with(host, folder);
        server.add_group("Sales");
        server
    }

    /// The same workspace, served for one person alone.
    pub fn restarted_as(self, login: &str) -> Server {
        let open = self.host.workspace().expect("it is open");
        let person = open.person_by_login(login).expect("the person is known");
        Server::with(Team(open, Actor::Person(person)), self.folder)
    }

    fn with(host: Team, folder: TempDir) -> Server {
        let host: Arc<dyn Host> = Arc::new(host);
        let key = Key::random().expect("the system gives random bytes");
        let text = key.as_str().to_owned();
        let (close, closing) = watch::channel(false);
        let state = Arc::new(AppState::new(Arc::clone(&host), 4020, key, closing));
        Server { router: router(Arc::clone(&state)), state, host, key: text, close, folder }
    }

    pub fn add_group(&self, name: &str) -> i64 {
        let added = commands::add_group(self.host.as_ref(), wire::AddGroup { name: name.to_owned() });
        added.expect("the group is added").seq
    }

    /// Sends a request exactly as it is.
    pub async fn send(&self, request: Builder, body: impl Into<Body>) -> Response<Body> {
        let request = request.body(body.into()).expect("the request is well formed");
        self.router.clone().oneshot(request).await.expect("a router always answers")
    }

    /// A request of one of our own pages: the right name, and the key.
    pub fn own(&self, method: &str, path: &str) -> Builder {
        request(method, path).header(header::AUTHORIZATION, format!("Bearer {}", self.key))
    }

    /// Calls a command as the page in this window does, and answers the status and the body.
    pub async fn at(&self, window: &str, name: &str, body: Value) -> (StatusCode, Value) {
        let request = self.own("POST", &format!("/rpc/{name}")).header(header::CONTENT_TYPE, "application/json");
        let response = self.send(request.header("x-rollcall-window", window), body.to_string()).await;
        let status = response.status();
        (status, serde_json::from_str(&text(response).await).expect("an answer is JSON"))
    }

    /// Calls a command as our own page does.
    pub async fn call(&self, name: &str, body: impl Into<Body>) -> Response<Body> {
        let request = self.own("POST", &format!("/rpc/{name}")).header(header::CONTENT_TYPE, "application/json");
        self.send(request, body).await
    }
}

/// A request with the right name in `Host`, and nothing else.
pub(crate) fn request(method: &str, path: &str) -> Builder {
    Request::builder().method(method).uri(path).header(header::HOST, HERE)
}

pub(crate) async fn text(response: Response<Body>) -> String {
    let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("the body arrives");
    String::from_utf8(bytes.to_vec()).expect("the body is text")
}

/// The status and the error's code.
pub(crate) async fn error(response: Response<Body>) -> (StatusCode, String) {
    let status = response.status();
    let body: Value = serde_json::from_str(&text(response).await).expect("an error is JSON");
    (status, body["code"].as_str().expect("an error has a code").to_owned())
}

fn workspace(path: &Path) -> Workspace {
    struct Nothing(std::sync::Mutex<Option<Workspace>>);
    impl Host for Nothing {
        fn actor(&self) -> Actor {
            Actor::Owner
        }
        fn workspace(&self) -> Result<Arc<Workspace>, Error> {
            unreachable!("making a workspace needs none")
        }
        fn opener(&self) -> Result<&dyn rollcall_engine::Opener, Error> {
            Ok(self)
        }
    }
    impl rollcall_engine::Opener for Nothing {
        fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
            *self.0.lock().expect("nobody panicked") = Some(workspace);
            Ok(())
        }
    }
    let host = Nothing(std::sync::Mutex::default());
    let request = wire::CreateWorkspace {
        path: path.to_string_lossy().into_owned(),
        name: "Team".to_owned(),
        administrator: "Ada".to_owned(),
        language: None,
        time_zone: Some("UTC".to_owned()),
    };
    commands::create_workspace(&host, request).expect("the workspace is made");
    host.0.into_inner().expect("nobody panicked").expect("the engine hands the workspace over")
}
