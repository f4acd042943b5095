//! From values of the domain and rows of the file to wire types. Nothing is decided here.

mod accounts;
mod agents;
mod requests;
mod settings;
mod threads;
mod tokens;
mod why;

pub(crate) use accounts::{account, viewer};
pub(crate) use agents::{count, counts, history, person, row, status};
pub(crate) use requests::request;
pub(crate) use settings::settings;
pub(crate) use threads::{party, queue, thread};
pub(crate) use tokens::token;
pub(crate) use why::why;

use rollcall_domain::{Reason, Zone};
use rollcall_store::change::{self, Topic};

use crate::wire;

pub(crate) fn change(row: &change::Change, zone: Zone) -> wire::Change {
    let topic = match row.topic {
        Topic::Agent => wire::Topic::Agent,
        Topic::Request => wire::Topic::Request,
        Topic::Reason => wire::Topic::Reason,
        Topic::Group => wire::Topic::Group,
        Topic::Queue => wire::Topic::Queue,
        Topic::Thread => wire::Topic::Thread,
        Topic::Workspace => wire::Topic::Workspace,
    };
    wire::Change { seq: row.seq, at: zone.show(row.at), topic, entity_id: row.entity_id }
}

pub(crate) fn reason(reason: &Reason) -> wire::Reason {
    let name = |(language, name): (&rollcall_domain::Language, &str)| wire::ReasonName {
        locale: language.as_str().to_owned(),
        name: name.to_owned(),
    };
    wire::Reason {
        code: reason.code.as_str().to_owned(),
        names: reason.names.iter().map(name).collect(),
        color: reason.color.as_str().to_owned(),
        icon: reason.icon.code().to_owned(),
        active: reason.active,
        limit_s: reason.limit.map(rollcall_domain::Span::secs),
        allowance_s: reason.allowance.map(rollcall_domain::Span::secs),
        may_set: wire::MaySet { supervisor: reason.may_set.supervisor, agent: reason.may_set.agent },
    }
}
