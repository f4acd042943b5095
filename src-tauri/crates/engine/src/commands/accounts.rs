//! People as an administrator manages them: who they are, what they may, and whether they may come in.

use rollcall_domain::{AgentId, Field, PersonId, Refusal, Status, Trigger, checked, checked_password};
use rollcall_store::account::{self, Account};
use rollcall_store::change::Topic;
use rollcall_store::workspace::asks_password;
use rollcall_store::{agent, credential, person, request};

use super::approvals::withdraw;
use super::groups::{existing_group, login, resumed_sessions, sessions};
use crate::desk::{Desk, write};
use crate::glance::{find, read};
use crate::password::{hash, prove};
use crate::wire::{
    AccountChanged, AccountList, AddPerson, BlockAccount, ChangeAgent, ChangePerson, Nothing, PersonAdded, SetPassword,
};
use crate::{Actor, Error, Host, Sitting, show};

/// Every account, blocked ones too.
pub fn list_accounts(host: &dyn Host, _request: Nothing) -> Result<AccountList, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        let mut accounts = account::list(glance.connection)?;
        accounts.sort_by_cached_key(|account| (account.person.name.to_lowercase(), account.person.id));
        Ok(AccountList { seq: glance.seq, accounts: accounts.into_iter().map(show::account).collect() })
    })
}

/// Adds a person without a group.
pub fn add_person(host: &dyn Host, request: AddPerson) -> Result<PersonAdded, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let (login, name) = (login(&request.login)?, checked(Field::NAME, &request.name)?);
        if person::by_login(desk.connection(), &login)?.is_some() {
            return Err(Refusal::LoginTaken { login }.into());
        }
        let id = person::insert(desk.connection(), &login, &name, request.administrator)?;
        note(desk, &existing(desk, id.get())?)?;
        Ok(PersonAdded { seq: desk.seq(), person_id: id.get() })
    })
}

/// Changes a person's name, and whether they manage.
pub fn change_person(host: &dyn Host, request: ChangePerson) -> Result<AccountChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let account = existing(desk, request.person_id)?;
        let id = account.person.id;
        if let Some(name) = &request.name {
            person::rename(desk.connection(), id, &checked(Field::NAME, name)?)?;
        }
        if let Some(administrator) = request.administrator {
            if !administrator {
                refuse_the_last(desk, &account)?;
            }
            person::set_administrator(desk.connection(), id, administrator)?;
        }
        changed(desk, id)
    })
}

/// Changes what makes a person an agent.
pub fn change_agent(host: &dyn Host, request: ChangeAgent) -> Result<AccountChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let id = find(desk.connection(), &request.agent)?.subject.agent;
        let account = existing(desk, id.get())?;
        let Some(mut part) = account.agent.clone() else {
            return Err(Refusal::UnknownAgent { agent: id.get().to_string() }.into());
        };
        if let Some(alias) = request.alias.as_deref().map(str::trim) {
            part.alias = if alias.is_empty() { None } else { Some(checked(Field::ALIAS, alias)?) };
        }
        if let Some(group) = request.group_id {
            // The group that loses the agent hears of it too.
            note(desk, &account)?;
            part.group = existing_group(desk, group)?;
        }
        if request.sessions.is_some() {
            part.sessions = sessions(request.sessions)?;
        }
        if let Some(resumed) = request.resumed_sessions {
            part.resumed_sessions = resumed_sessions(resumed)?;
        }
        account::set_agent(desk.connection(), id, &part)?;
        desk.keep_place(id)?;
        changed(desk, id)
    })
}

/// Blocks an account, or lets it in again. What happened stays in the log.
pub fn block_account(host: &dyn Host, request: BlockAccount) -> Result<AccountChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_managing()?;
        let account = existing(desk, request.person_id)?;
        let id = account.person.id;
        if id == desk.by() {
            return Err(Refusal::NotPermitted.into());
        }
        if request.blocked && !account.blocked {
            refuse_the_last(desk, &account)?;
            if account.agent.is_some() {
                send_home(desk, id)?;
            }
            person::set_blocked(desk.connection(), id, Some(desk.now()))?;
            person::end_seats(desk.connection(), id)?;
        } else if !request.blocked {
            person::set_blocked(desk.connection(), id, None)?;
        }
        changed(desk, id)
    })
}

/// Sets a password, or takes it away. Everybody may change their own who knows the present one.
pub fn set_password(host: &dyn Host, request: SetPassword) -> Result<AccountChanged, Error> {
    let by = read(host, |glance| {
        // A program has no password to prove.
        let themselves = glance.viewer.program.is_none() && glance.person.id.get() == request.person_id;
        let own = themselves && request.password.is_some();
        if !own {
            glance.viewer.permit_managing()?;
        }
        // Whoever can write the file needs no password for it; and who has none yet can't show it.
        let shows = themselves && host.actor() != Actor::Owner;
        let has_one = || credential::load(glance.connection, glance.person.id).map(|found| found.is_some());
        Ok((shows && (!glance.viewer.administrator || has_one()?)).then_some(glance.person.id))
    })?;
    let password = request.password.as_deref().map(checked_password).transpose()?;
    if let Some(by) = by {
        prove(host, by, request.present.as_deref().unwrap_or_default())?;
    }
    let hash = password.map(hash).transpose()?;
    let mut stays = None;
    let changed = write(host, |desk| {
        if by != Some(desk.by()) {
            desk.glance.viewer.permit_managing()?;
        }
        let account = existing(desk, request.person_id)?;
        if let Some(hash) = &hash {
            credential::keep(desk.connection(), account.person.id, hash)?;
        } else {
            if asks_password(desk.connection())? {
                refuse_the_last(desk, &account)?;
            }
            credential::drop(desk.connection(), account.person.id)?;
        }
        let ended = person::end_seats(desk.connection(), account.person.id)?;
        stays = keep_own_seat(host, account.person.id, ended)?;
        changed(desk, account.person.id)
    });
    if changed.is_err()
        && let Some(before) = stays
    {
        host.seat()?.take(Some(before))?;
    }
    changed
}

/// The window at which somebody changes their own password stays theirs. It counts from before the commit on, so that nothing falls
/// between the two; answers how they sat there before.
fn keep_own_seat(host: &dyn Host, person: PersonId, ended: i64) -> Result<Option<Sitting>, Error> {
    match host.actor() {
        Actor::Seat(sitting) if sitting.person() == person => {
            host.seat()?.take(Some(Sitting::new(person, ended)))?;
            Ok(Some(sitting))
        }
        _ => Ok(None),
    }
}

/// Somebody must be left who can come in and manage.
fn refuse_the_last(desk: &Desk<'_>, account: &Account) -> Result<(), Error> {
    let asks = asks_password(desk.connection())?;
    let manages = account.administrator && !account.blocked;
    if manages && person::other_administrators(desk.connection(), account.person.id, asks)? == 0 {
        return Err(Refusal::LastAdministrator.into());
    }
    Ok(())
}

/// The agent's work ends: signed out, and nothing of theirs waits for a decision.
fn send_home(desk: &mut Desk<'_>, id: AgentId) -> Result<(), Error> {
    let profile = desk.profile(id)?;
    if agent::load(desk.connection(), &profile)?.status() != Status::Offline {
        desk.happen(&profile, &Trigger::LogOut)?;
    }
    for pending in request::pending_of(desk.connection(), id)? {
        withdraw(desk, &pending)?;
    }
    desk.note(Topic::Request, id.get())
}

fn existing(desk: &Desk<'_>, id: i64) -> Result<Account, Error> {
    let found = account::load(desk.connection(), PersonId::new(id))?;
    found.ok_or_else(|| Refusal::UnknownPerson { login: id.to_string() }.into())
}

/// Tells what lists the person: the agents, the groups, the accounts.
fn note(desk: &mut Desk<'_>, account: &Account) -> Result<(), Error> {
    if account.agent.is_some() {
        desk.note(Topic::Agent, account.person.id.get())?;
    }
    desk.note(Topic::Group, account.agent.as_ref().map_or(0, |agent| agent.group.get()))
}

fn changed(desk: &mut Desk<'_>, id: PersonId) -> Result<AccountChanged, Error> {
    let account = existing(desk, id.get())?;
    note(desk, &account)?;
    Ok(AccountChanged { seq: desk.seq(), account: show::account(account) })
}
