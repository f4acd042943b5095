//! `rollcall reasons`: why an agent can be inactive.

use rollcall_engine::commands::list_reasons;
use rollcall_engine::wire::{ListReasons, Reason};

use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::run::Run;
use crate::stop::Stop;
use crate::table::{Side, duration, or_dash, table};

pub fn run(run: &Run) -> Result<(), Stop> {
    let host = run.host()?;
    let list = list_reasons(&host, ListReasons { include_retired: true })?;
    if run.json {
        return print_json(&list);
    }
    let labels = Labels::of(&host, &run.words)?;
    let columns = [
        (Side::Left, run.say("cli-column-code", &[])),
        (Side::Left, run.say("cli-column-name", &[])),
        (Side::Right, run.say("cli-column-limit", &[])),
        (Side::Right, run.say("cli-column-allowance", &[])),
        (Side::Left, run.say("cli-column-may-set", &[])),
    ];
    let rows: Vec<_> = list.reasons.iter().map(|reason| row(run, &labels, reason)).collect();
    print(&table(&columns, &rows))
}

fn row(run: &Run, labels: &Labels<'_>, reason: &Reason) -> Vec<String> {
    let name = labels.reason(&reason.code);
    vec![
        reason.code.clone(),
        if reason.active { name } else { run.say("cli-reason-retired", &[("name", name.into())]) },
        or_dash(reason.limit_s.map(duration)),
        or_dash(reason.allowance_s.map(duration)),
        may_set(run, reason),
    ]
}

fn may_set(run: &Run, reason: &Reason) -> String {
    let who = [
        (true, "cli-may-administrator"),
        (reason.may_set.supervisor, "cli-may-supervisor"),
        (reason.may_set.agent, "cli-may-agent"),
    ];
    let named: Vec<_> = who.into_iter().filter(|(may, _)| *may).map(|(_, key)| run.say(key, &[])).collect();
    named.join(", ")
}
