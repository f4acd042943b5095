//! `rollcall groups`: the supervisor groups.

use rollcall_engine::commands::list_groups;
use rollcall_engine::wire::Nothing;

use crate::output::{print, print_json};
use crate::run::Run;
use crate::stop::Stop;
use crate::table::{Side, table};

pub fn run(run: &Run) -> Result<(), Stop> {
    let list = list_groups(&run.host()?, Nothing {})?;
    if run.json {
        return print_json(&list);
    }
    if list.groups.is_empty() {
        return print(&run.say("cli-groups-none", &[]));
    }
    let columns = [
        (Side::Left, run.say("cli-column-group", &[])),
        (Side::Right, run.say("cli-column-agents", &[])),
        (Side::Left, run.say("cli-column-supervisors", &[])),
    ];
    let rows: Vec<_> = list
        .groups
        .into_iter()
        .map(|group| vec![group.name, group.agents.to_string(), group.supervisors.join(", ")])
        .collect();
    print(&table(&columns, &rows))
}
