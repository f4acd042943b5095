//! The open workspace, and opening another.

use std::path::Path;

use rollcall_store::workspace::{self, WorkspaceKind};

use crate::snapshot::read;
use crate::wire::{CreateWorkspace, Nothing, OpenDemo, OpenWorkspace, WorkspaceInfo, WorkspaceOpened};
use crate::workspace::{Plan, Workspace};
use crate::{Error, Host, Opener, demo, show, warnings};

/// The workspace as the asker sees it, and what the asker may do.
pub fn show_workspace(host: &dyn Host, _request: Nothing) -> Result<WorkspaceInfo, Error> {
    let open = host.workspace()?;
    read(host, |snapshot| {
        // Where a file lies on this machine is for who can do something with it.
        let manages = snapshot.viewer.permit_managing().is_ok();
        let path = if manages { Some(open.path().as_os_str()) } else { open.path().file_name() };
        let path = path.unwrap_or_default().display().to_string();
        let row = workspace::load(snapshot.connection)?;
        Ok(WorkspaceInfo {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            name: row.name,
            kind: row.kind.code().to_owned(),
            path,
            language: row.language.as_str().to_owned(),
            time_zone: row.time_zone,
            viewer: show::viewer(&snapshot.person, &snapshot.viewer),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            asks_password: workspace::asks_password(snapshot.connection)?,
            clock_ahead_s: row.clock_ahead.secs(),
            epoch: snapshot.epoch,
            warnings: warnings::of(snapshot, &open)?,
        })
    })
}

/// Makes a team's workspace and opens it.
pub fn create_workspace(host: &dyn Host, request: CreateWorkspace) -> Result<WorkspaceOpened, Error> {
    let opener = host.opener()?;
    let plan = Plan {
        name: &request.name,
        kind: WorkspaceKind::Team,
        administrator: &request.administrator,
        language: request.language.as_deref(),
        time_zone: request.time_zone.as_deref(),
        now: host.now(),
    };
    opened(opener, Workspace::create(&host.disk(), Path::new(&request.path), &plan)?)
}

/// Opens a workspace file.
pub fn open_workspace(host: &dyn Host, request: OpenWorkspace) -> Result<WorkspaceOpened, Error> {
    let opener = host.opener()?;
    opened(opener, Workspace::open(&host.disk(), Path::new(&request.path), host.now())?)
}

/// Opens this machine's demo. It is made again when it isn't there, is asked for fresh, or is from another day's work.
pub fn open_demo(host: &dyn Host, request: OpenDemo) -> Result<WorkspaceOpened, Error> {
    let opener = host.opener()?;
    let path = opener.demo_path()?;
    opened(opener, demo::open_or_write(&host.disk(), &path, host.now(), request.fresh)?)
}

fn opened(opener: &dyn Opener, workspace: Workspace) -> Result<WorkspaceOpened, Error> {
    let answer = WorkspaceOpened { path: workspace.path().display().to_string(), name: workspace.name()? };
    opener.adopt(workspace)?;
    Ok(answer)
}
