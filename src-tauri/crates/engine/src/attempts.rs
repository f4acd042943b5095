//! The tries at passwords, person by person, as this process has seen them.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rollcall_domain::{Attempts, Instant, PersonId, Refusal, Tries};

/// Whose password was tried from which window.
#[derive(Default)]
pub(crate) struct AllAttempts(Mutex<HashMap<PersonId, Attempts>>);

impl AllAttempts {
    /// How the tries at a person's password stand with one more, or how long it has to wait.
    pub fn next(&self, person: PersonId, window: &str, tries: Tries, now: Instant) -> Result<Tries, Refusal> {
        self.all().entry(person).or_default().next(window, tries, now)
    }

    /// The password was right. True when the wrong tries can be forgotten.
    pub fn proved(&self, person: PersonId, window: &str) -> bool {
        self.all().get_mut(&person).is_none_or(|attempts| attempts.proved(window))
    }

    fn all(&self) -> MutexGuard<'_, HashMap<PersonId, Attempts>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
