//! What a program may do that acts in a person's name: never more than the person, and only what its role is for.

use crate::Refusal;

/// The role of a program's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProgramRole {
    /// Connects other systems: manages reasons, sets statuses, brings in what clients write (reference).
    Integrator,
    /// Does what a supervisor does.
    Supervisor,
    /// Does all that an administrator does.
    Administrator,
    /// Does what agents do themselves, for the agents whom its person is or steers.
    Agent,
}

impl ProgramRole {
    /// Every role with its code.
    pub const ALL: [(ProgramRole, &'static str); 4] = [
        (ProgramRole::Integrator, "integrator"),
        (ProgramRole::Supervisor, "supervisor"),
        (ProgramRole::Administrator, "administrator"),
        (ProgramRole::Agent, "agent"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(role, _)| *role == self).map_or("", |(_, code)| code)
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(role, _)| *role)
    }
}

/// How long a token may be valid (ours): a minute to ten years. Without an expiry it is valid until it is revoked.
pub const TOKEN_LIFE_S: std::ops::RangeInclusive<i64> = 60..=10 * 366 * 24 * 60 * 60;

/// Checks how long a token is to be valid, in seconds.
pub fn checked_token_life(seconds: i64) -> Result<crate::Span, Refusal> {
    if TOKEN_LIFE_S.contains(&seconds) {
        Ok(crate::Span::from_secs(seconds))
    } else {
        Err(Refusal::NumberInvalid { field: "expires_s", min: *TOKEN_LIFE_S.start(), max: *TOKEN_LIFE_S.end() })
    }
}
