//! Tokens of programs, without their secrets.

use rollcall_domain::{Instant, ProgramRole, Zone};
use rollcall_store::token::Token;

use crate::programs::{Standing, standing};
use crate::wire::{self, PersonName, TokenRole, TokenStanding};

pub(crate) fn token(token: Token, now: Instant, zone: Zone) -> wire::Token {
    wire::Token {
        id: token.id.get(),
        standing: match standing(&token, now) {
            Standing::Valid => TokenStanding::Valid,
            Standing::Expired => TokenStanding::Expired,
            Standing::Revoked => TokenStanding::Revoked,
            Standing::Blocked => TokenStanding::Blocked,
        },
        role: token.role.into(),
        person: PersonName { id: token.person.0.get(), name: token.person.1 },
        name: token.name,
        created_at: zone.show(token.created_at),
        expires_at: token.expires_at.map(|at| zone.show(at)),
        revoked_at: token.revoked_at.map(|at| zone.show(at)),
    }
}

/// The two enums are one: the wire's is what others know it by.
macro_rules! same {
    ($($name:ident)*) => {
        impl From<ProgramRole> for TokenRole {
            fn from(role: ProgramRole) -> Self {
                match role {
                    $(ProgramRole::$name => TokenRole::$name,)*
                }
            }
        }

        impl From<TokenRole> for ProgramRole {
            fn from(role: TokenRole) -> Self {
                match role {
                    $(TokenRole::$name => ProgramRole::$name,)*
                }
            }
        }
    };
}
same! { Integrator Supervisor Administrator Agent }
