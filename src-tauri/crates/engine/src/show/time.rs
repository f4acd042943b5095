//! Instants as text: RFC 3339 with the offset of the workspace's time zone.

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;

use rollcall_domain::Instant;
use rollcall_store::{Connection, StoreError, workspace};

/// The workspace's time zone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Zone(Tz);

/// The zone of this workspace. One that the program doesn't know any more counts as UTC.
pub(crate) fn zone(connection: &Connection) -> Result<Zone, StoreError> {
    Ok(Zone(workspace::load(connection)?.time_zone.parse().unwrap_or(Tz::UTC)))
}

impl Zone {
    /// `2026-11-22T12:47:08.123+01:00`.
    pub fn show(self, instant: Instant) -> String {
        let utc: DateTime<Utc> = DateTime::from_timestamp_millis(instant.millis()).unwrap_or_default();
        utc.with_timezone(&self.0).to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}
