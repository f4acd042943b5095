//! An agent whose last workplace is gone has lost the connection, as if a wire had been cut. They tell it themselves.

use std::sync::Arc;

use rollcall_engine::wire::{AgentActs, AgentRef};
use rollcall_engine::{Actor, Error, Host, PersonId, Workspace, commands};

/// Lets this person, when they are an agent on shift, lose the connection.
pub fn lose(workspace: &Arc<Workspace>, person: PersonId) {
    let gone = Gone { workspace: Arc::clone(workspace), person };
    let agent = AgentRef::Id(person.get());
    if let Err(refusal) = commands::lose_connection(&gone, AgentActs { agent }) {
        // Signed out before, or no agent.
        tracing::debug!(%refusal, "nobody lost the connection");
    }
}

/// Who asks, though no window is left to ask from.
struct Gone {
    workspace: Arc<Workspace>,
    person: PersonId,
}

impl Host for Gone {
    fn actor(&self) -> Actor {
        Actor::Person(self.person)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        Ok(Arc::clone(&self.workspace))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use rollcall_engine::{Host, PersonId, Seat, Sitting, dispatch};
    use serde_json::{Value, json};

    use crate::desk::Desk;
    use crate::window::Seated;
    use crate::wish::Wish;

    fn ask(host: &dyn Host, name: &str, request: Value) -> Value {
        dispatch(host, name, request).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
    }

    /// A desk with a team, and its agent on shift at a workplace.
    fn at_work(data: &Path) -> (Arc<Desk>, Seated) {
        let desk = Arc::new(Desk::new(data.to_owned()));
        let path = data.join("team.db").display().to_string();
        ask(&*desk, "create_workspace", json!({ "path": path, "name": "Night shift", "administrator": "Robin Vale" }));
        let group = ask(&*desk, "add_group", json!({ "name": "Chat" }))["group_id"].clone();
        let agent = ask(&*desk, "add_agent", json!({ "login": "maya", "name": "Maya Kessler", "group_id": group }));
        let id = agent["person_id"].as_i64().expect("an id");

        let workplace = Seated::at(&desk, "workplace-1");
        workplace.take(Some(Sitting::new(PersonId::new(id), 0))).expect("a workspace is open");
        ask(&workplace, "sign_in", json!({ "agent": "maya" }));
        (desk, workplace)
    }

    /// The agent's status and why it began.
    fn standing(desk: &Desk) -> (String, String) {
        let card = ask(desk, "show_agent", json!({ "agent": "maya" }));
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        (text(&card["agent"]["status"]), text(&card["cause"]))
    }

    fn lost() -> (String, String) {
        ("offline".to_owned(), "connection_lost".to_owned())
    }

    #[test]
    fn the_end_of_the_app_is_the_end_of_the_connection() {
        let data = tempfile::tempdir().expect("a folder");
        let (desk, workplace) = at_work(data.path());
        assert_eq!(standing(&desk).0, "not_ready");
        drop(workplace);
        desk.clear();

        let next = Desk::new(data.path().to_owned());
        next.open(Wish::Last).expect("the file is there");
        assert_eq!(standing(&next), lost());
    }

    #[test]
    fn whoever_opens_another_workspace_sends_the_agents_of_this_one_home() {
        let data = tempfile::tempdir().expect("a folder");
        let (desk, workplace) = at_work(data.path());
        drop(workplace);
        let path = data.path().join("other.db").display().to_string();
        ask(&*desk, "create_workspace", json!({ "path": path, "name": "Other", "administrator": "Robin Vale" }));

        desk.open(Wish::File(data.path().join("team.db"))).expect("the file is there");
        assert_eq!(standing(&desk), lost());
    }

    #[test]
    fn who_signed_out_before_stays_signed_out() {
        let data = tempfile::tempdir().expect("a folder");
        let (desk, workplace) = at_work(data.path());
        ask(&workplace, "sign_out", json!({ "agent": "maya" }));
        workplace.take(None).expect("a workspace is open");
        drop(workplace);
        desk.clear();

        let next = Desk::new(data.path().to_owned());
        next.open(Wish::Last).expect("the file is there");
        assert_eq!(standing(&next), ("offline".to_owned(), "logout".to_owned()));
    }
}
