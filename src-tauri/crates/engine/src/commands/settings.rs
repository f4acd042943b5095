//! Settings of the workspace: timeouts, exceptions of groups, and whether people prove themselves.

use rollcall_domain::Timeout;
use rollcall_domain::{GroupId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::{credential, group_timeout, workspace};

use super::groups::existing_group;
use crate::snapshot::read;
use crate::transaction::{Transaction, write};
use crate::wire::{
    AskForPasswords, DropException, Nothing, SetApi, SetException, SetPinLimit, SetReasonLimit, SetTimeout, Settings,
    SettingsChanged,
};
use crate::{Error, Host, show};

/// Everything that an administrator can set.
pub fn show_settings(host: &dyn Host, _request: Nothing) -> Result<Settings, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        show::settings(snapshot.connection, snapshot.seq)
    })
}

/// Sets a timeout for every group without an exception.
pub fn set_timeout(host: &dyn Host, request: SetTimeout) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        let timeout = Timeout::from(request.key);
        Ok(workspace::set_timeout(transaction.connection(), timeout, timeout.checked(request.seconds)?)?)
    })
}

/// Gives a group its own timeout, or switches it off without its being forgotten.
pub fn set_exception(host: &dyn Host, request: SetException) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        let timeout = Timeout::from(request.key);
        let span = timeout.checked(request.seconds)?;
        let group = existing_group(transaction, request.group_id)?;
        Ok(group_timeout::upsert(transaction.connection(), group, timeout, span, request.active)?)
    })
}

/// Takes a group's own timeout away. Nothing changes when it has none.
pub fn drop_exception(host: &dyn Host, request: DropException) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        let group = GroupId::new(request.group_id);
        Ok(group_timeout::delete(transaction.connection(), group, request.key.into())?)
    })
}

/// Whether people prove themselves at a window. Who asks for it must be able to, so that nobody is locked out.
pub fn ask_for_passwords(host: &dyn Host, request: AskForPasswords) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        if request.asks && credential::load(transaction.connection(), transaction.by())?.is_none() {
            return Err(Refusal::PasswordMissing.into());
        }
        Ok(workspace::ask_password(transaction.connection(), request.asks)?)
    })
}

/// The least leaves room for the built-in reasons (ours).
const REASON_LIMITS: std::ops::RangeInclusive<u32> = 3..=100;

/// Sets how many reasons may be active at once.
pub fn set_reason_limit(host: &dyn Host, request: SetReasonLimit) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        if !REASON_LIMITS.contains(&request.limit) {
            let (min, max) = (i64::from(*REASON_LIMITS.start()), i64::from(*REASON_LIMITS.end()));
            return Err(Refusal::NumberInvalid { field: "limit", min, max }.into());
        }
        Ok(workspace::set_reason_limit(transaction.connection(), request.limit as usize)?)
    })
}

const PIN_LIMITS: std::ops::RangeInclusive<u32> = 1..=200;

/// Sets how many messages an agent may keep pinned at a time. What is kept beyond a lowered limit stays.
pub fn set_pin_limit(host: &dyn Host, request: SetPinLimit) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        if !PIN_LIMITS.contains(&request.limit) {
            let (min, max) = (i64::from(*PIN_LIMITS.start()), i64::from(*PIN_LIMITS.end()));
            return Err(Refusal::NumberInvalid { field: "limit", min, max }.into());
        }
        Ok(workspace::set_pin_limit(transaction.connection(), request.limit as usize)?)
    })
}

/// Lower ports are the system's own.
const LEAST_PORT: u16 = 1024;

/// Whether and where the desktop app serves the API for programs.
pub fn set_api(host: &dyn Host, request: SetApi) -> Result<SettingsChanged, Error> {
    set(host, |transaction| {
        if (1..LEAST_PORT).contains(&request.port) {
            return Err(Refusal::NumberInvalid { field: "port", min: LEAST_PORT.into(), max: u16::MAX.into() }.into());
        }
        let api = workspace::ApiSetting { served: request.served, port: request.port };
        Ok(workspace::set_api(transaction.connection(), api)?)
    })
}

fn set(host: &dyn Host, run: impl FnOnce(&mut Transaction<'_>) -> Result<(), Error>) -> Result<SettingsChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        run(transaction)?;
        transaction.record_change(Topic::Workspace, 0)?;
        Ok(SettingsChanged {
            seq: transaction.seq(),
            settings: show::settings(transaction.connection(), transaction.seq())?,
        })
    })
}
