//! The wire types and the command map as TypeScript.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

#[allow(clippy::wildcard_imports, reason = "the table names every wire type")]
use super::*;

/// The text of the generated TypeScript file: every type that a command or the feed carries, then the command map.
pub fn typescript() -> String {
    let mut declarations = Declarations { config: Config::new().with_large_int("number"), found: BTreeMap::new() };
    declarations.visit::<ErrorBody>();
    declarations.visit::<Changes>();
    declarations.visit::<ExportReport>();
    declarations.visit::<ExportProgress>();
    let mut commands = String::new();

    macro_rules! map {
        ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
            $(
                declarations.visit::<$request>();
                declarations.visit::<$response>();
                commands.push_str(concat!(
                    "  ", stringify!($name), ": { kind: \"", stringify!($kind), "\"; request: ", stringify!($request),
                    "; response: ", stringify!($response), " };\n",
                ));
            )*
        };
    }
    crate::with_commands!(map);

    let mut text =
        String::from("// Generated from the engine's wire types by `cargo xtask codegen`. Not edited by hand.\n\n");
    for declaration in declarations.found.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str(
        "/** Every code of an error. The catalogue has a sentence for each. */\nexport const errorCodes = [\n",
    );
    for code in crate::ERROR_CODES {
        text.push_str("  \"");
        text.push_str(code);
        text.push_str("\",\n");
    }
    text.push_str("] as const;\n\n");
    text.push_str("/** Every command: what it takes and what it answers. */\nexport interface Commands {\n");
    text.push_str(&commands);
    text.push_str("}\n");
    text
}

struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a place of their own; numbers, lists and options are written where they stand.
        if T::output_path().is_none() || self.found.contains_key(&T::ident(&self.config)) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(T::ident(&self.config), format!("{docs}export {}\n", T::decl(&self.config)));
        T::visit_dependencies(self);
    }
}
