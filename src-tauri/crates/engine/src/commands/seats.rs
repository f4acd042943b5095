//! Who sits at a window. What is here works before anybody sat down, so it reads the file without a viewer.

use rollcall_domain::{PersonId, Refusal};
use rollcall_store::account::{self, Account};
use rollcall_store::workspace::{self, asks_password};
use rollcall_store::{Connection, person};

use crate::password::prove;
use crate::wire::{Nothing, PeopleList, SeatLeft, SeatPerson, SeatTaken, TakeSeat};
use crate::{Error, Host, Sitting, show};

/// Everybody who may sit down here.
pub fn list_people(host: &dyn Host, _request: Nothing) -> Result<PeopleList, Error> {
    look(host, |connection| {
        let mut accounts = account::list(connection)?;
        accounts.retain(|account| !account.blocked);
        accounts.sort_by_cached_key(|account| (account.person.name.to_lowercase(), account.person.id));
        Ok(PeopleList {
            workspace: workspace::load(connection)?.name,
            asks_password: asks_password(connection)?,
            people: accounts.into_iter().map(seat_person).collect(),
        })
    })
}

/// A person sits down at this window, whoever sat there before.
pub fn take_seat(host: &dyn Host, request: TakeSeat) -> Result<SeatTaken, Error> {
    let seat = host.seat()?;
    let id = host.workspace()?.person_by_login(&request.login)?;
    // Looked at first: a password that is changed while it is compared seats nobody.
    let (asks, ended) =
        look(host, |connection| Ok((asks_password(connection)?, person::seats_ended(connection, id)?)))?;
    if asks {
        prove(host, id, request.password.as_deref().unwrap_or_default())?;
    }
    // Looked at last: nobody sits down who was blocked while their password was compared.
    let viewer = look(host, |connection| viewer(connection, id, &request.login))?;
    seat.take(Some(Sitting::new(id, ended)))?;
    Ok(SeatTaken { viewer })
}

/// The window is nobody's.
pub fn leave_seat(host: &dyn Host, _request: Nothing) -> Result<SeatLeft, Error> {
    host.seat()?.take(None)?;
    Ok(SeatLeft {})
}

fn viewer(connection: &Connection, id: PersonId, login: &str) -> Result<crate::wire::Viewer, Error> {
    let found = person::viewer(connection, Some(id))?;
    let (person, viewer) = found.ok_or_else(|| Refusal::UnknownPerson { login: login.to_owned() })?;
    Ok(show::viewer(&person, &viewer))
}

fn seat_person(account: Account) -> SeatPerson {
    SeatPerson {
        id: account.person.id.get(),
        login: account.person.login,
        name: account.person.name,
        administrator: account.administrator,
        supervisor: !account.supervises.is_empty(),
        agent: account.agent.is_some(),
        photo_id: account.agent.and_then(|agent| agent.photo_id).map(rollcall_domain::PhotoId::get),
    }
}

fn look<T>(host: &dyn Host, run: impl FnOnce(&Connection) -> Result<T, Error>) -> Result<T, Error> {
    let workspace = host.workspace()?;
    workspace.store().read(run).map_err(|error| workspace.named(error))
}
