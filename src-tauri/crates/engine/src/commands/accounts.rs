//! People as an administrator manages them: who they are, what they may, and whether they may come in.

use rollcall_domain::{AgentId, Field, PersonId, Refusal, Status, Trigger, checked, checked_password};
use rollcall_store::account::{self, Account};
use rollcall_store::change::Topic;
use rollcall_store::workspace::asks_password;
use rollcall_store::{agent, credential, person, request};

use super::approvals::withdraw;
use super::groups::{existing_group, login, resumed_sessions, sessions};
use crate::password::{hash, prove};
use crate::snapshot::{find, read};
use crate::transaction::{Transaction, write};
use crate::wire::{
    AccountChanged, AccountList, AddPerson, BlockAccount, ChangeAgent, ChangePerson, Nothing, PersonAdded, SetPassword,
};
use crate::{Actor, Error, Host, Sitting, show};

/// Every account, blocked ones too.
pub fn list_accounts(host: &dyn Host, _request: Nothing) -> Result<AccountList, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        let mut accounts = account::list(snapshot.connection)?;
        accounts.sort_by_cached_key(|account| (account.person.name.to_lowercase(), account.person.id));
        Ok(AccountList { seq: snapshot.seq, accounts: accounts.into_iter().map(show::account).collect() })
    })
}

/// Adds a person without a group.
pub fn add_person(host: &dyn Host, request: AddPerson) -> Result<PersonAdded, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let (login, name) = (login(&request.login)?, checked(Field::NAME, &request.name)?);
        if person::by_login(transaction.connection(), &login)?.is_some() {
            return Err(Refusal::LoginTaken { login }.into());
        }
        let id = person::insert(transaction.connection(), &login, &name, request.administrator)?;
        record_changes(transaction, &existing(transaction, id.get())?)?;
        Ok(PersonAdded { seq: transaction.seq(), person_id: id.get() })
    })
}

/// Changes a person's name, and whether they manage.
pub fn change_person(host: &dyn Host, request: ChangePerson) -> Result<AccountChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let account = existing(transaction, request.person_id)?;
        let id = account.person.id;
        if let Some(name) = &request.name {
            person::rename(transaction.connection(), id, &checked(Field::NAME, name)?)?;
        }
        if let Some(administrator) = request.administrator {
            if !administrator {
                refuse_the_last(transaction, &account)?;
            }
            person::set_administrator(transaction.connection(), id, administrator)?;
        }
        changed(transaction, id)
    })
}

/// Changes what makes a person an agent.
pub fn change_agent(host: &dyn Host, request: ChangeAgent) -> Result<AccountChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let id = find(transaction.connection(), &request.agent)?.subject.agent;
        let account = existing(transaction, id.get())?;
        let Some(mut part) = account.agent.clone() else {
            return Err(Refusal::UnknownAgent { agent: id.get().to_string() }.into());
        };
        if let Some(alias) = request.alias.as_deref().map(str::trim) {
            part.alias = if alias.is_empty() { None } else { Some(checked(Field::ALIAS, alias)?) };
        }
        if let Some(group) = request.group_id {
            // The group that loses the agent hears of it too.
            record_changes(transaction, &account)?;
            part.group = existing_group(transaction, group)?;
        }
        if request.sessions.is_some() {
            part.sessions = sessions(request.sessions)?;
        }
        if let Some(resumed) = request.resumed_sessions {
            part.resumed_sessions = resumed_sessions(resumed)?;
        }
        account::set_agent(transaction.connection(), id, &part)?;
        transaction.update_availability(id)?;
        changed(transaction, id)
    })
}

/// Blocks an account, or lets it in again. What happened stays in the log.
pub fn block_account(host: &dyn Host, request: BlockAccount) -> Result<AccountChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let account = existing(transaction, request.person_id)?;
        let id = account.person.id;
        if id == transaction.by() {
            return Err(Refusal::NotPermitted.into());
        }
        if request.blocked && !account.blocked {
            refuse_the_last(transaction, &account)?;
            if account.agent.is_some() {
                send_home(transaction, id)?;
            }
            person::set_blocked(transaction.connection(), id, Some(transaction.now()))?;
            person::end_seats(transaction.connection(), id)?;
        } else if !request.blocked {
            person::set_blocked(transaction.connection(), id, None)?;
        }
        changed(transaction, id)
    })
}

/// Sets a password, or takes it away. Everybody may change their own who knows the present one.
pub fn set_password(host: &dyn Host, request: SetPassword) -> Result<AccountChanged, Error> {
    let by = read(host, |snapshot| {
        // A program has no password to prove.
        let themselves = snapshot.viewer.program.is_none() && snapshot.person.id.get() == request.person_id;
        let own = themselves && request.password.is_some();
        if !own {
            snapshot.viewer.permit_managing()?;
        }
        // Whoever can write the file needs no password for it; and who has none yet can't show it.
        let shows = themselves && host.actor() != Actor::Owner;
        let has_one = || credential::load(snapshot.connection, snapshot.person.id).map(|found| found.is_some());
        Ok((shows && (!snapshot.viewer.administrator || has_one()?)).then_some(snapshot.person.id))
    })?;
    let password = request.password.as_deref().map(checked_password).transpose()?;
    if let Some(by) = by {
        prove(host, by, request.present.as_deref().unwrap_or_default())?;
    }
    let hash = password.map(hash).transpose()?;
    let mut stays = None;
    let changed = write(host, |transaction| {
        if by != Some(transaction.by()) {
            transaction.snapshot.viewer.permit_managing()?;
        }
        let account = existing(transaction, request.person_id)?;
        if let Some(hash) = &hash {
            credential::upsert(transaction.connection(), account.person.id, hash)?;
        } else {
            if asks_password(transaction.connection())? {
                refuse_the_last(transaction, &account)?;
            }
            credential::delete(transaction.connection(), account.person.id)?;
        }
        let ended = person::end_seats(transaction.connection(), account.person.id)?;
        stays = keep_own_seat(host, account.person.id, ended)?;
        changed(transaction, account.person.id)
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
fn refuse_the_last(transaction: &Transaction<'_>, account: &Account) -> Result<(), Error> {
    let asks = asks_password(transaction.connection())?;
    let manages = account.administrator && !account.blocked;
    if manages && person::other_administrators(transaction.connection(), account.person.id, asks)? == 0 {
        return Err(Refusal::LastAdministrator.into());
    }
    Ok(())
}

/// The agent's work ends: signed out, and nothing of theirs waits for a decision.
fn send_home(transaction: &mut Transaction<'_>, id: AgentId) -> Result<(), Error> {
    let profile = transaction.profile(id)?;
    if agent::load(transaction.connection(), &profile)?.status() != Status::Offline {
        transaction.apply(&profile, &Trigger::LogOut)?;
    }
    for pending in request::pending_of(transaction.connection(), id)? {
        withdraw(transaction, &pending)?;
    }
    transaction.record_change(Topic::Request, id.get())
}

fn existing(transaction: &Transaction<'_>, id: i64) -> Result<Account, Error> {
    let found = account::load(transaction.connection(), PersonId::new(id))?;
    found.ok_or_else(|| Refusal::UnknownPerson { login: id.to_string() }.into())
}

/// Tells what lists the person: the agents, the groups, the accounts.
fn record_changes(transaction: &mut Transaction<'_>, account: &Account) -> Result<(), Error> {
    if account.agent.is_some() {
        transaction.record_change(Topic::Agent, account.person.id.get())?;
    }
    transaction.record_change(Topic::Group, account.agent.as_ref().map_or(0, |agent| agent.group.get()))
}

fn changed(transaction: &mut Transaction<'_>, id: PersonId) -> Result<AccountChanged, Error> {
    let account = existing(transaction, id.get())?;
    record_changes(transaction, &account)?;
    Ok(AccountChanged { seq: transaction.seq(), account: show::account(account) })
}
