//! The floor before the day begins: groups, people and photos.

use rollcall_domain::PersonId;

use super::super::cast::{GROUPS, PLAYERS};
use super::super::portrait::{self, Take};
use super::super::stage::Stage;
use crate::picture::encode_base64;
use crate::wire::{AddAgent, AddGroup, AddReason, AddSupervisor, AgentRef, ReasonName, SetPhoto};
use crate::{Actor, Error, commands};

/// The people of the play, by their places in the cast.
pub(super) struct People {
    agents: Vec<PersonId>,
    supervisors: Vec<PersonId>,
}

impl People {
    pub fn agent(&self, player: usize) -> Actor {
        Actor::Person(self.agents[player])
    }

    pub fn supervisor_of(&self, player: usize) -> Actor {
        Actor::Person(self.supervisors[PLAYERS[player].group])
    }
}

pub(super) fn named(player: usize) -> AgentRef {
    AgentRef::Login(PLAYERS[player].login.to_owned())
}

/// Also adds the two reasons that an administrator adds by the API method.
pub(super) fn set_up(stage: &Stage) -> Result<People, Error> {
    let names = |en: &str, ru: &str| {
        [("en", en), ("ru", ru)].map(|(locale, name)| ReasonName { locale: locale.into(), name: name.into() }).to_vec()
    };
    for (code, en, ru, color, limit_s) in
        [("training", "Training", "Обучение", "#6b46c8", 7200), ("meeting", "Meeting", "Встреча", "#6b46c8", 3600)]
    {
        let reason = AddReason {
            code: code.into(),
            reasons: names(en, ru),
            color: Some(color.into()),
            icon: Some(code.into()),
            active: None,
            limit_s: Some(limit_s),
            allowance_s: None,
            may_set: None,
        };
        commands::add_reason(stage, reason)?;
    }
    let (mut groups, mut agents, mut supervisors) = (Vec::new(), Vec::new(), Vec::new());
    for (name, login, supervisor) in GROUPS {
        let group_id = commands::add_group(stage, AddGroup { name: name.into() })?.group_id;
        let added = AddSupervisor { login: login.into(), name: supervisor.into(), group_id };
        supervisors.push(PersonId::new(commands::add_supervisor(stage, added)?.person_id));
        groups.push(group_id);
    }
    for (number, player) in PLAYERS.iter().enumerate() {
        let added = AddAgent {
            login: player.login.into(),
            name: player.name.into(),
            alias: player.alias.map(str::to_owned),
            group_id: groups[player.group],
            sessions: None,
        };
        agents.push(PersonId::new(commands::add_agent(stage, added)?.person_id));
        if player.photo {
            let image_base64 = encode_base64(&portrait::draw(number, Take::First)?);
            commands::set_photo(stage, SetPhoto { agent: named(number), image_base64 })?;
        }
    }
    Ok(People { agents, supervisors })
}
