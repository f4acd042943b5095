//! The commands as JSON Schema: what each takes and answers.

use schemars::{Schema, SchemaGenerator};

#[allow(clippy::wildcard_imports, reason = "the table names every wire type")]
use super::*;

/// One command of the table.
pub struct CommandSchema {
    /// Its name.
    pub name: &'static str,
    /// `reads`, `writes`, `opens` or `seats`.
    pub kind: &'static str,
    /// What it takes.
    pub request: Schema,
    /// What it answers.
    pub response: Schema,
}

/// Every command in the table's order. The shapes that they share go into the generator.
pub fn command_schemas(generator: &mut SchemaGenerator) -> Vec<CommandSchema> {
    macro_rules! schemas {
        ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
            vec![$(CommandSchema {
                name: stringify!($name),
                kind: stringify!($kind),
                request: generator.subschema_for::<$request>(),
                response: generator.subschema_for::<$response>(),
            }),*]
        };
    }
    crate::with_commands!(schemas)
}
