//! Groups, supervisors and agents.

use rollcall_domain::{AgentId, Cause, Field, GroupId, PersonId, Refusal, Status, checked};
use rollcall_store::agent::{self, NewAgent};
use rollcall_store::change::Topic;
use rollcall_store::{group, person, status_log};

use crate::snapshot::read;
use crate::transaction::{Transaction, write};
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
    read(host, |snapshot| {
        let own = agent::profile(snapshot.connection, snapshot.person.id)?.map(|profile| profile.subject.group);
        let mut groups = group::list(snapshot.connection)?;
        groups.retain(|one| {
            snapshot.viewer.administrator || snapshot.viewer.supervises.contains(&one.id) || own == Some(one.id)
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
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let name = checked(Field::GROUP, &request.name)?;
        if group::by_name(transaction.connection(), &name)?.is_some() {
            return Err(Refusal::GroupTaken { name }.into());
        }
        let id = new_group(transaction, &name)?;
        Ok(GroupAdded { seq: transaction.seq(), group_id: id.get() })
    })
}

/// Adds a supervisor to a group; the person is made when the login is new.
pub fn add_supervisor(host: &dyn Host, request: AddSupervisor) -> Result<PersonAdded, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let login = login(&request.login)?;
        let name = checked(Field::NAME, &request.name)?;
        let group = existing_group(transaction, request.group_id)?;
        let person = match person::by_login(transaction.connection(), &login)? {
            Some(person) => person,
            None => person::insert(transaction.connection(), &login, &name, false)?,
        };
        group::add_supervisor(transaction.connection(), group, person)?;
        transaction.record_change(Topic::Group, group.get())?;
        Ok(PersonAdded { seq: transaction.seq(), person_id: person.get() })
    })
}

/// Takes a group from a supervisor; their account stays. Nothing changes when it isn't theirs.
pub fn remove_supervisor(host: &dyn Host, request: RemoveSupervisor) -> Result<GroupChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let group = existing_group(transaction, request.group_id)?;
        group::remove_supervisor(transaction.connection(), group, PersonId::new(request.person_id))?;
        transaction.record_change(Topic::Group, group.get())?;
        Ok(GroupChanged { seq: transaction.seq() })
    })
}

/// Gives a group another name.
pub fn rename_group(host: &dyn Host, request: RenameGroup) -> Result<GroupChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let name = checked(Field::GROUP, &request.name)?;
        let group = existing_group(transaction, request.group_id)?;
        if group::by_name(transaction.connection(), &name)?.is_some_and(|other| other != group) {
            return Err(Refusal::GroupTaken { name }.into());
        }
        group::rename(transaction.connection(), group, &name)?;
        // Each agent's row names the group.
        for agent in group::agents(transaction.connection(), group)? {
            transaction.record_change(Topic::Agent, agent.get())?;
        }
        transaction.record_change(Topic::Group, group.get())?;
        Ok(GroupChanged { seq: transaction.seq() })
    })
}

/// Adds an agent: somebody new, or a person who is none yet and keeps their name. They are offline until they sign in.
pub fn add_agent(host: &dyn Host, request: AddAgent) -> Result<PersonAdded, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let group = existing_group(transaction, request.group_id)?;
        let draft = AgentDraft {
            login: login(&request.login)?,
            name: checked(Field::NAME, &request.name)?,
            alias: request.alias.as_deref().map(|alias| checked(Field::ALIAS, alias)).transpose()?,
            sessions: sessions(request.sessions)?,
        };
        let id = match person::by_login(transaction.connection(), &draft.login)? {
            Some(person) if agent::profile(transaction.connection(), person)?.is_some() => {
                return Err(Refusal::LoginTaken { login: draft.login }.into());
            }
            Some(person) => make_agent(transaction, person, group, &draft)?,
            None => new_agent(transaction, group, &draft)?,
        };
        transaction.record_change(Topic::Group, group.get())?;
        Ok(PersonAdded { seq: transaction.seq(), person_id: id.get() })
    })
}

/// An agent to be added, checked.
pub(super) struct AgentDraft {
    pub login: String,
    pub name: String,
    pub alias: Option<String>,
    pub sessions: u32,
}

pub(super) fn new_group(transaction: &mut Transaction<'_>, name: &str) -> Result<GroupId, Error> {
    let id = group::insert(transaction.connection(), name)?;
    transaction.record_change(Topic::Group, id.get())?;
    Ok(id)
}

pub(super) fn new_agent(
    transaction: &mut Transaction<'_>,
    group: GroupId,
    draft: &AgentDraft,
) -> Result<AgentId, Error> {
    let id = person::insert(transaction.connection(), &draft.login, &draft.name, false)?;
    make_agent(transaction, id, group, draft)
}

fn make_agent(
    transaction: &mut Transaction<'_>,
    id: PersonId,
    group: GroupId,
    draft: &AgentDraft,
) -> Result<AgentId, Error> {
    let agent = NewAgent { id, group, alias: draft.alias.as_deref(), sessions: draft.sessions };
    agent::insert(transaction.connection(), &agent)?;
    status_log::begin(
        transaction.connection(),
        id,
        &Status::Offline,
        transaction.now(),
        Cause::Added,
        Some(transaction.by()),
    )?;
    transaction.record_change(Topic::Agent, id.get())?;
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

pub(super) fn existing_group(transaction: &Transaction<'_>, id: i64) -> Result<GroupId, Error> {
    let group = GroupId::new(id);
    if group::exists(transaction.connection(), group)? { Ok(group) } else { Err(Refusal::UnknownGroup { id }.into()) }
}
