//! A command by its name, with JSON in and out: what the browser, the command line and scripts call.

use serde_json::Value;

use crate::error::DoorRefusal;
use crate::{Error, Host, admit, commands, wire, with_commands};

macro_rules! dispatcher {
    ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
        /// Runs a command by its name. Who may not is refused before the request is read.
        ///
        /// # Errors
        /// `unknown_command`, `request_malformed`, or what the command refuses.
        pub fn dispatch(host: &dyn Host, name: &str, request: Value) -> Result<Value, Error> {
            admit(host, name)?;
            // Serde would take a list for the fields in their order.
            if !request.is_object() {
                return Err(DoorRefusal::RequestMalformed { detail: "a request is an object".to_owned() }.into());
            }
            match name {
                $(
                    stringify!($name) => {
                        let request: wire::$request = serde_json::from_value(request).map_err(|error| malformed(&error))?;
                        let response: wire::$response = commands::$name(host, request)?;
                        serde_json::to_value(response).map_err(|error| malformed(&error))
                    }
                )*
                _ => Err(unknown_command(name)),
            }
        }

        /// Every command's name, in the table's order.
        pub const COMMAND_NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}
with_commands!(dispatcher);

pub(crate) fn unknown_command(name: &str) -> Error {
    DoorRefusal::UnknownCommand { name: name.chars().take(60).collect() }.into()
}

fn malformed(error: &serde_json::Error) -> Error {
    DoorRefusal::RequestMalformed { detail: error.to_string().chars().take(300).collect() }.into()
}
