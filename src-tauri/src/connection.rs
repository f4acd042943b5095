//! An agent whose last workplace is gone has lost the connection.

use std::sync::Arc;

use rollcall_engine::{Clocks, PersonId, Workspace, disconnect};

/// Lets this person, when they are an agent on shift, lose the connection.
pub fn lose(workspace: &Arc<Workspace>, clocks: Clocks, person: PersonId) {
    if let Err(refusal) = disconnect(Arc::clone(workspace), clocks, person) {
        // Signed out before, or no agent.
        tracing::debug!(%refusal, "nobody lost the connection");
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use rollcall_engine::{Host, PersonId, Seat, Sitting, dispatch};
    use serde_json::{Value, json};

    use crate::startup_target::StartupTarget;
    use crate::state::AppState;
    use crate::window::WindowHost;

    fn ask(host: &dyn Host, name: &str, request: Value) -> Value {
        dispatch(host, name, request).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
    }

    /// A state with a team open, and its agent on shift at a workplace.
    fn at_work(data: &Path) -> (Arc<AppState>, WindowHost) {
        let state = Arc::new(AppState::new(data.to_owned()));
        let path = data.join("team.db").display().to_string();
        ask(&*state, "create_workspace", json!({ "path": path, "name": "Night shift", "administrator": "Robin Vale" }));
        let group = ask(&*state, "add_group", json!({ "name": "Chat" }))["group_id"].clone();
        let agent = ask(&*state, "add_agent", json!({ "login": "maya", "name": "Maya Kessler", "group_id": group }));
        let id = agent["person_id"].as_i64().expect("an id");

        let workplace = WindowHost::at(&state, "workplace-1");
        workplace.take(Some(Sitting::new(PersonId::new(id), 0))).expect("a workspace is open");
        ask(&workplace, "sign_in", json!({ "agent": "maya" }));
        (state, workplace)
    }

    /// The agent's status and why it began.
    fn standing(state: &AppState) -> (String, String) {
        let card = ask(state, "show_agent", json!({ "agent": "maya" }));
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        (text(&card["agent"]["status"]), text(&card["cause"]))
    }

    fn lost() -> (String, String) {
        ("offline".to_owned(), "connection_lost".to_owned())
    }

    #[test]
    fn the_end_of_the_app_is_the_end_of_the_connection() {
        let data = tempfile::tempdir().expect("a folder");
        let (state, workplace) = at_work(data.path());
        assert_eq!(standing(&state).0, "not_ready");
        drop(workplace);
        state.clear();

        let next = AppState::new(data.path().to_owned());
        next.open(StartupTarget::Last).expect("the file is there");
        assert_eq!(standing(&next), lost());
    }

    #[test]
    fn whoever_opens_another_workspace_sends_the_agents_of_this_one_home() {
        let data = tempfile::tempdir().expect("a folder");
        let (state, workplace) = at_work(data.path());
        drop(workplace);
        let path = data.path().join("other.db").display().to_string();
        ask(&*state, "create_workspace", json!({ "path": path, "name": "Other", "administrator": "Robin Vale" }));

        state.open(StartupTarget::File(data.path().join("team.db"))).expect("the file is there");
        assert_eq!(standing(&state), lost());
    }

    #[test]
    fn who_signed_out_before_stays_signed_out() {
        let data = tempfile::tempdir().expect("a folder");
        let (state, workplace) = at_work(data.path());
        ask(&workplace, "sign_out", json!({ "agent": "maya" }));
        workplace.take(None).expect("a workspace is open");
        drop(workplace);
        state.clear();

        let next = AppState::new(data.path().to_owned());
        next.open(StartupTarget::Last).expect("the file is there");
        assert_eq!(standing(&next), ("offline".to_owned(), "logout".to_owned()));
    }
}
