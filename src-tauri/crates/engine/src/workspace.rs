//! An open workspace: the file and its feed.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rollcall_domain::{Field, Instant, Language, PersonId, Refusal, Span, Zone, checked};
use rollcall_store::disk::{Disk, Medium};
use rollcall_store::workspace::{Workspace as Row, WorkspaceKind};
use rollcall_store::{Administrator, Store, person};

use crate::attempts::AllAttempts;
use crate::error::DoorRefusal;
use crate::health::Health;
use crate::timing::Timing;
use crate::wire::WarningCode;
use crate::{Error, Feed};

/// An open workspace. Dropping it closes the file.
pub struct Workspace {
    // Dropped first: the last connection to close is the one that can tidy up.
    feed: Feed,
    store: Arc<Store>,
    zone: Zone,
    attempts: AllAttempts,
    /// What kept the latest backup from being made, by its code; empty when all went well.
    backup_trouble: Mutex<String>,
    timing: Timing,
    health: Arc<Health>,
}

/// What a new workspace is made of.
pub(crate) struct Plan<'a> {
    pub name: &'a str,
    pub kind: WorkspaceKind,
    pub administrator: &'a str,
    pub language: Option<&'a str>,
    pub time_zone: Option<&'a str>,
    pub now: Instant,
}

impl Workspace {
    /// Opens a file, migrating it when it is older. `now` names the backup that is made before that.
    pub fn open(disk: &Arc<dyn Disk>, path: &Path, now: Instant) -> Result<Workspace, Error> {
        Self::around(rollcall_store::open(disk, path, now)?)
    }

    /// Makes a new file.
    pub(crate) fn create(disk: &Arc<dyn Disk>, path: &Path, plan: &Plan<'_>) -> Result<Workspace, Error> {
        let name = checked(Field::WORKSPACE, plan.name)?;
        let administrator = checked(Field::NAME, plan.administrator)?;
        let language = plan.language.map_or(Ok(Language::ENGLISH), Language::parse)?;
        let row = Row {
            name,
            kind: plan.kind,
            language,
            time_zone: time_zone(plan.time_zone)?,
            created_at: plan.now,
            clock_ahead: Span::from_millis(0),
        };
        let administrator = Administrator { login: "admin", name: &administrator };
        Self::around(rollcall_store::create(disk, path, &row, &administrator)?)
    }

    fn around(store: Arc<Store>) -> Result<Workspace, Error> {
        let health = Arc::new(Health::default());
        let started = store
            .read(|connection| Ok::<_, Error>(rollcall_store::workspace::zone(connection)?))
            .and_then(|zone| Ok((Feed::start(&store, zone, Arc::clone(&health))?, zone)));
        let (feed, zone) = started.map_err(|error| named(&store, error))?;
        Ok(Self {
            feed,
            store,
            zone,
            attempts: AllAttempts::default(),
            backup_trouble: Mutex::default(),
            timing: Timing::default(),
            health,
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// What may cost changes one day, as far as it can be told from where the file lies.
    pub fn warnings(&self) -> Vec<WarningCode> {
        let warning = match self.store.medium() {
            _ if self.store.is_read_only() => Some(WarningCode::ReadOnly),
            Medium::Network => Some(WarningCode::NetworkFolder),
            Medium::Synchronised => Some(WarningCode::SynchronisedFolder),
            Medium::ReadOnly => Some(WarningCode::ReadOnly),
            Medium::Local => None,
        };
        warning.into_iter().collect()
    }

    /// The team's name.
    pub fn name(&self) -> Result<String, Error> {
        self.store.read(|connection| Ok(rollcall_store::workspace::load(connection)?.name))
    }

    /// The feed of changes, by this process and by others.
    pub fn feed(&self) -> &Feed {
        &self.feed
    }

    /// The person with this login, unless they are blocked.
    pub fn person_by_login(&self, login: &str) -> Result<PersonId, Error> {
        let found = self.store.read(|connection| {
            let found = person::by_login(connection, login)?;
            let blocked = found.map(|id| person::is_blocked(connection, id)).transpose()?;
            Ok::<_, Error>(found.filter(|_| blocked == Some(false)))
        })?;
        found.ok_or_else(|| Refusal::UnknownPerson { login: login.chars().take(80).collect() }.into())
    }

    /// The time zone in which instants are shown.
    pub(crate) fn zone(&self) -> Zone {
        self.zone
    }

    /// How far the machine's clock is trusted.
    pub(crate) fn timing(&self) -> &Timing {
        &self.timing
    }

    /// How it stands with the threads that work by themselves.
    pub(crate) fn health(&self) -> &Health {
        &self.health
    }

    /// What broke, as a problem with the file when it is one that a person can mend.
    pub(crate) fn named(&self, error: Error) -> Error {
        named(&self.store, error)
    }

    /// The tries at passwords here.
    pub(crate) fn attempts(&self) -> &AllAttempts {
        &self.attempts
    }

    /// Remembers how the latest backup went.
    pub(crate) fn remember_backup_trouble(&self, error: Option<&Error>) {
        let code = error.map(|error| error.to_body().code).unwrap_or_default();
        *self.backup_trouble.lock().unwrap_or_else(PoisonError::into_inner) = code;
    }

    /// What kept the latest backup from being made, by its code; empty when all went well.
    pub(crate) fn backup_trouble(&self) -> String {
        self.backup_trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }
}

fn named(store: &Store, error: Error) -> Error {
    match error {
        Error::Broken(cause) => store.named(cause).into(),
        known => known,
    }
}

/// The zone asked for, or the machine's.
fn time_zone(asked: Option<&str>) -> Result<String, Error> {
    let name = match asked {
        Some(name) => name.to_owned(),
        None => iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned()),
    };
    match Zone::named(&name) {
        Some(_) => Ok(name),
        None if asked.is_none() => Ok("UTC".to_owned()),
        None => Err(DoorRefusal::TimeZoneUnknown { name: name.chars().take(60).collect() }.into()),
    }
}
