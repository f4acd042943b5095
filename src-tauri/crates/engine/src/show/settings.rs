//! The settings.

use rollcall_domain::{Span, Timeout};
use rollcall_store::group_timeout::Exception;
use rollcall_store::{Connection, group_timeout, workspace};

use crate::wire::{self, TimeoutException, TimeoutKey};
use crate::{Error, show};

pub(crate) fn settings(connection: &Connection, seq: i64) -> Result<wire::Settings, Error> {
    let set = workspace::timeouts(connection)?;
    let exceptions = group_timeout::list(connection)?;
    let shown = |(timeout, _): &(Timeout, &str)| {
        let value = set.get(timeout).copied().unwrap_or(timeout.default());
        show_timeout(*timeout, value, exceptions.iter().filter(|one| one.timeout == *timeout))
    };
    let timeouts = Timeout::ALL.iter().map(shown).collect();
    let api = workspace::api(connection)?;
    Ok(wire::Settings {
        seq,
        timeouts,
        asks_password: workspace::asks_password(connection)?,
        reason_limit: show::count(workspace::reason_limit(connection)?),
        pin_limit: show::count(workspace::pin_limit(connection)?),
        api_served: api.served,
        api_port: api.port,
    })
}

fn show_timeout<'a>(timeout: Timeout, value: Span, exceptions: impl Iterator<Item = &'a Exception>) -> wire::Timeout {
    let (min_seconds, max_seconds) = timeout.bounds();
    let exception = |one: &Exception| TimeoutException {
        group_id: one.group.get(),
        group: one.group_name.clone(),
        seconds: one.span.secs(),
        active: one.active,
    };
    wire::Timeout {
        key: timeout.into(),
        seconds: value.secs(),
        default_seconds: timeout.default().secs(),
        min_seconds,
        max_seconds,
        exceptions: exceptions.map(exception).collect(),
    }
}

/// The two enums are one: the wire's is what the interface knows it by.
macro_rules! same {
    ($($name:ident)*) => {
        impl From<Timeout> for TimeoutKey {
            fn from(timeout: Timeout) -> Self {
                match timeout {
                    $(Timeout::$name => TimeoutKey::$name,)*
                }
            }
        }

        impl From<TimeoutKey> for Timeout {
            fn from(key: TimeoutKey) -> Self {
                match key {
                    $(TimeoutKey::$name => Timeout::$name,)*
                }
            }
        }
    };
}
same! { Inactivity Warning LogoutGrace Assignment Closing Request BreakRequest }
