//! A large floor: agents in every status, with threads.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rollcall_engine::{Actor, Error, Host, Opener, Workspace, commands, wire};
use rusqlite::Connection;

/// A host that acts as the file's owner.
pub struct Owner(pub Arc<Workspace>);

impl Host for Owner {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.0))
    }
}

/// A host without a workspace, to make one.
struct Maker(std::sync::Mutex<Option<Workspace>>);

impl Host for Maker {
    fn actor(&self) -> Actor {
        Actor::Owner
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        unreachable!("a maker only makes")
    }

    fn opener(&self) -> Result<&dyn Opener, Error> {
        Ok(self)
    }
}

impl Opener for Maker {
    fn adopt(&self, workspace: Workspace) -> Result<(), Error> {
        *self.0.lock().expect("one thread") = Some(workspace);
        Ok(())
    }
}

/// A team's workspace with `agents` agents, all offline.
pub fn team(folder: &Path, name: &str, agents: usize) -> (PathBuf, Owner) {
    let path = folder.join(name);
    let maker = Maker(std::sync::Mutex::new(None));
    let request = wire::CreateWorkspace {
        path: path.display().to_string(),
        name: "Bench".into(),
        administrator: "Robin".into(),
        language: None,
        time_zone: Some("Europe/Berlin".into()),
    };
    commands::create_workspace(&maker, request).expect("a workspace");
    let workspace = maker.0.into_inner().expect("one thread").expect("adopted");
    let owner = Owner(Arc::new(workspace));
    let lines = (0..agents).map(|number| format!("agent{number},Agent Number {number},Group {}\n", number % 20));
    let csv: String = std::iter::once("login,name,group\n".to_owned()).chain(lines).collect();
    commands::import_team(&owner, wire::ImportTeam { csv_base64: STANDARD.encode(csv) }).expect("a team");
    (path, owner)
}

/// Spreads the agents over the statuses and gives the active ones threads; straight into the file, for it is only a backdrop.
pub fn populate(path: &Path) {
    let mut connection = Connection::open(path).expect("the file");
    let transaction = connection.transaction().expect("a transaction");
    transaction
        .execute_batch(
            "CREATE TEMP TABLE spread AS
                SELECT agent_id, id % 5 AS turn, began_at_ms + 1 AS at FROM status_log WHERE ended_at_ms IS NULL;
            UPDATE status_log SET ended_at_ms = began_at_ms + 1 WHERE ended_at_ms IS NULL;
            INSERT INTO status_log (agent_id, status, reason_id, began_at_ms, cause)
                SELECT agent_id,
                    CASE turn WHEN 0 THEN 'active' WHEN 1 THEN 'active_free' WHEN 2 THEN 'inactive'
                        WHEN 3 THEN 'not_ready' ELSE 'offline' END,
                    CASE turn WHEN 2 THEN 1 + agent_id % 3 END, at, 'agent'
                FROM spread;
            INSERT INTO client (name) SELECT 'Client ' || agent_id FROM spread WHERE turn = 0;
            INSERT INTO thread (client_id, channel, started_at_ms, agent_id, assigned_at_ms, waiting_for, waiting_since_ms)
                SELECT client.id, 'chat', at, agent_id, at, 'agent', at
                FROM spread JOIN client ON client.name = 'Client ' || agent_id;",
        )
        .expect("the spread");
    transaction.commit().expect("a commit");
}
