//! `rollcall settings`: timeouts with their exceptions, passwords, and the API of the desktop app.

use clap::{Args, Subcommand, ValueEnum};
use rollcall_engine::Host;
use rollcall_engine::commands::{
    ask_for_passwords, drop_exception, set_api, set_exception, set_pin_limit, set_timeout, show_settings,
};
use rollcall_engine::wire::{
    AskForPasswords, DropException, Nothing, SetApi, SetException, SetPinLimit, SetTimeout, Settings as Shown,
    TimeoutKey,
};
use serde_json::json;

use super::groups::{done, id};
use crate::context::Context;
use crate::error::CliError;
use crate::instant::seconds_of;
use crate::output::{print, print_json};
use crate::table::{Side, duration, table};

/// Show the settings, or set one
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall settings\n  rollcall settings --json")]
pub struct Settings {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Show the settings (the default)
    #[command(after_help = "Examples:\n  rollcall settings show")]
    Show,
    /// Set a timeout, for everybody or for one group
    #[command(after_help = "Examples:\n  rollcall settings timeout inactivity 7m\n  \
        rollcall settings timeout closing 10m --group Cards\n  rollcall settings timeout closing 10m --group Cards --off\n  \
        rollcall settings timeout closing --group Cards --drop")]
    Timeout(Timeout),
    /// Whether people prove themselves at a window
    #[command(after_help = "Examples:\n  rollcall settings passwords on")]
    Passwords {
        /// On or off
        asked: OnOff,
    },
    /// How many messages an agent may keep pinned at a time
    #[command(after_help = "Examples:\n  rollcall settings pins 30")]
    Pins {
        /// 1 to 200
        limit: u32,
    },
    /// Whether the desktop app serves the API for programs
    #[command(after_help = "Examples:\n  rollcall settings api on --port 4020\n  rollcall settings api off")]
    Api {
        /// On or off
        served: OnOff,
        /// The port, 0 for any free one [default: the one that is set]
        #[arg(long, value_name = "N")]
        port: Option<u16>,
    },
}

#[derive(Args)]
struct Timeout {
    /// inactivity, warning, `logout_grace`, assignment, closing, request or `break_request`
    #[arg(value_parser = key)]
    key: TimeoutKey,
    /// How long; 0s switches off what waits for it
    #[arg(value_parser = seconds_of, required_unless_present = "drop")]
    duration: Option<i64>,
    /// Only for this group
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// Keep the group's own timeout without its being in force
    #[arg(long, requires = "group")]
    off: bool,
    /// Take the group's own timeout away
    #[arg(long, requires = "group", conflicts_with_all = ["duration", "off"])]
    drop: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnOff {
    On,
    Off,
}

impl Settings {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::Show) => show(context, &host),
            Some(What::Timeout(timeout)) => timeout.run(context, &host),
            Some(What::Passwords { asked }) => {
                done(context, &ask_for_passwords(&host, AskForPasswords { asks: asked == OnOff::On })?)
            }
            Some(What::Pins { limit }) => done(context, &set_pin_limit(&host, SetPinLimit { limit })?),
            Some(What::Api { served, port }) => {
                let port = port.map_or_else(|| Ok(show_settings(&host, Nothing {})?.api_port), Ok::<_, CliError>)?;
                done(context, &set_api(&host, SetApi { served: served == OnOff::On, port })?)
            }
        }
    }
}

impl Timeout {
    fn run(self, context: &Context, host: &dyn Host) -> Result<(), CliError> {
        let (key, seconds) = (self.key, self.duration.unwrap_or_default());
        let group_id = self.group.as_deref().map(|group| id(host, group)).transpose()?;
        let set = match group_id {
            Some(group_id) if self.drop => drop_exception(host, DropException { group_id, key })?,
            Some(group_id) => set_exception(host, SetException { group_id, key, seconds, active: !self.off })?,
            None => set_timeout(host, SetTimeout { key, seconds })?,
        };
        done(context, &set)
    }
}

/// The wire's own names.
fn key(typed: &str) -> Result<TimeoutKey, String> {
    serde_json::from_value(json!(typed)).map_err(|error| error.to_string())
}

fn show(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let settings = show_settings(host, Nothing {})?;
    if context.json {
        return print_json(&settings);
    }
    print(&for_people(context, &settings))
}

fn for_people(context: &Context, settings: &Shown) -> String {
    let columns = [
        (Side::Left, context.say("cli-column-timeout", &[])),
        (Side::Left, context.say("cli-column-group", &[])),
        (Side::Right, context.say("cli-column-time", &[])),
    ];
    let mut rows = Vec::new();
    for timeout in &settings.timeouts {
        let key = json!(timeout.key).as_str().unwrap_or_default().to_owned();
        rows.push(vec![key.clone(), context.say("cli-settings-everybody", &[]), duration(timeout.seconds)]);
        for own in &timeout.exceptions {
            let time = duration(own.seconds);
            let time = if own.active { time } else { context.say("cli-settings-off", &[("time", time.into())]) };
            rows.push(vec![key.clone(), own.group.clone(), time]);
        }
    }
    let on_off = |on| context.say(if on { "cli-on" } else { "cli-off" }, &[]);
    let rest = [
        context.say("cli-settings-passwords", &[("on", on_off(settings.asks_password).into())]),
        context.say("cli-settings-reasons", &[("limit", settings.reason_limit.into())]),
        context.say("cli-settings-pins", &[("limit", settings.pin_limit.into())]),
        context.say("cli-settings-api", &[("on", on_off(settings.api_served).into())]),
    ];
    format!("{}\n\n{}", table(&columns, &rows), rest.join("\n"))
}
