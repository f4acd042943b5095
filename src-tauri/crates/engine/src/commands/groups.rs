//! Groups, supervisors and agents.

use rollcall_domain::{AgentId, Cause, Field, GroupId, PersonId, Refusal, Status, checked};
use rollcall_store::agent::{self, NewAgent};
use rollcall_store::change::Topic;
use rollcall_store::{group, person, status_log};

use crate::desk::{Desk, write};
use crate::glance::read;
use crate::wire::{
    AddAgent, AddGroup, AddSupervisor, Group, GroupAdded, GroupChanged, GroupList, Nothing, PersonAdded,
    RemoveSupervisor, RenameGroup,
};
use crate::{Error, Host};

/// Sessions of an agent unless told.
const SESSIONS: u32 = 4;
const MOST_SESSIONS: u32 = 50;

/// The groups the asker may see.
pub fn list_groups(host: &dyn Host, _request: Nothing) -> Result<GroupList, Error> {
    read(host, |glance| {
        let own = agent::profile(glance.connection, glance.person.id)?.map(|profile| profile.subject.group);
        let mut groups = group::list(glance.connection)?;
        groups.retain(|one| {
            glance.viewer.administrator || glance.viewer.supervises.contains(&one.id) || own == Some(one.id)
        });
        let shown = |one: group::Group| Group {
            id: one.id.get(),
            name: one.name,
            supervisors: one.supervisors,
            agents: one.agents,
        };
        Ok(GroupList { groups: groups.into_iter().map(shown).collect() })
    })
}

/// Adds a supervisor group.
pub fn add_group(host: &dyn Host, request: AddGroup) -> Result<GroupAdded, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let name = checked(Field::GROUP, &request.name)?;
        if group::by_name(desk.connection(), &name)?.is_some() {
            return Err(Refusal::GroupTaken { name }.into());
        }
        let id = new_group(desk, &name)?;
        Ok(GroupAdded { seq: desk.seq(), group_id: id.get() })
    })
}

/// Adds a supervisor to a group; the person is made when the login is new.
pub fn add_supervisor(host: &dyn Host, request: AddSupervisor) -> Result<PersonAdded, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let login = login(&request.login)?;
        let name = checked(Field::NAME, &request.name)?;
        let group = existing_group(desk, request.group_id)?;
        let person = match person::by_login(desk.connection(), &login)? {
            Some(person) => person,
            None => person::insert(desk.connection(), &login, &name, false)?,
        };
        group::add_supervisor(desk.connection(), group, person)?;
        desk.note(Topic::Group, group.get())?;
        Ok(PersonAdded { seq: desk.seq(), person_id: person.get() })
    })
}

/// Takes a group from a supervisor; their account stays. Nothing changes when it isn't theirs.
pub fn remove_supervisor(host: &dyn Host, request: RemoveSupervisor) -> Result<GroupChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let group = existing_group(desk, request.group_id)?;
        group::remove_supervisor(desk.connection(), group, PersonId::new(request.person_id))?;
        desk.note(Topic::Group, group.get())?;
        Ok(GroupChanged { seq: desk.seq() })
    })
}

/// Gives a group another name.
pub fn rename_group(host: &dyn Host, request: RenameGroup) -> Result<GroupChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let name = checked(Field::GROUP, &request.name)?;
        let group = existing_group(desk, request.group_id)?;
        if group::by_name(desk.connection(), &name)?.is_some_and(|other| other != group) {
            return Err(Refusal::GroupTaken { name }.into());
        }
        group::rename(desk.connection(), group, &name)?;
        // Each agent's row names the group.
        for agent in group::agents(desk.connection(), group)? {
            desk.note(Topic::Agent, agent.get())?;
        }
        desk.note(Topic::Group, group.get())?;
        Ok(GroupChanged { seq: desk.seq() })
    })
}

/// Adds an agent: somebody new, or a person who is none yet and keeps their name. They are offline until they sign in.
pub fn add_agent(host: &dyn Host, request: AddAgent) -> Result<PersonAdded, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let group = existing_group(desk, request.group_id)?;
        let draft = AgentDraft {
            login: login(&request.login)?,
            name: checked(Field::NAME, &request.name)?,
            alias: request.alias.as_deref().map(|alias| checked(Field::ALIAS, alias)).transpose()?,
            sessions: sessions(request.sessions)?,
        };
        let id = match person::by_login(desk.connection(), &draft.login)? {
            Some(person) if agent::profile(desk.connection(), person)?.is_some() => {
                return Err(Refusal::LoginTaken { login: draft.login }.into());
            }
            Some(person) => make_agent(desk, person, group, &draft)?,
            None => new_agent(desk, group, &draft)?,
        };
        desk.note(Topic::Group, group.get())?;
        Ok(PersonAdded { seq: desk.seq(), person_id: id.get() })
    })
}

/// An agent to be added, checked.
pub(super) struct AgentDraft {
    pub login: String,
    pub name: String,
    pub alias: Option<String>,
    pub sessions: u32,
}

pub(super) fn new_group(desk: &mut Desk<'_>, name: &str) -> Result<GroupId, Error> {
    let id = group::insert(desk.connection(), name)?;
    desk.note(Topic::Group, id.get())?;
    Ok(id)
}

pub(super) fn new_agent(desk: &mut Desk<'_>, group: GroupId, draft: &AgentDraft) -> Result<AgentId, Error> {
    let id = person::insert(desk.connection(), &draft.login, &draft.name, false)?;
    make_agent(desk, id, group, draft)
}

fn make_agent(desk: &mut Desk<'_>, id: PersonId, group: GroupId, draft: &AgentDraft) -> Result<AgentId, Error> {
    let agent = NewAgent { id, group, alias: draft.alias.as_deref(), sessions: draft.sessions };
    agent::insert(desk.connection(), &agent)?;
    status_log::begin(desk.connection(), id, &Status::Offline, desk.now(), Cause::Added, Some(desk.by()))?;
    desk.note(Topic::Agent, id.get())?;
    Ok(id)
}

/// A login has no white space inside: it is typed on command lines.
pub(super) fn login(text: &str) -> Result<String, Refusal> {
    let login = checked(Field::LOGIN, text)?;
    if login.chars().any(char::is_whitespace) {
        return Err(Refusal::TextInvalid { field: Field::LOGIN.name, min: 1, max: Field::LOGIN.max });
    }
    Ok(login)
}

pub(super) fn sessions(given: Option<u32>) -> Result<u32, Refusal> {
    match given.unwrap_or(SESSIONS) {
        sessions @ 1..=MOST_SESSIONS => Ok(sessions),
        _ => Err(Refusal::NumberInvalid { field: "sessions", min: 1, max: i64::from(MOST_SESSIONS) }),
    }
}

pub(super) fn resumed_sessions(given: u32) -> Result<u32, Refusal> {
    match given {
        sessions @ 0..=MOST_SESSIONS => Ok(sessions),
        _ => Err(Refusal::NumberInvalid { field: "resumed_sessions", min: 0, max: i64::from(MOST_SESSIONS) }),
    }
}

pub(super) fn existing_group(desk: &Desk<'_>, id: i64) -> Result<GroupId, Error> {
    let group = GroupId::new(id);
    if group::exists(desk.connection(), group)? { Ok(group) } else { Err(Refusal::UnknownGroup { id }.into()) }
}
