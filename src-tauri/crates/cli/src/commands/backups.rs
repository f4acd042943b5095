//! `rollcall backups`: those that are made by themselves, and those that somebody asked for.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use rollcall_engine::backup;
use rollcall_engine::commands::{back_up_now, list_backups};
use rollcall_engine::wire::{Backup, BackupKind, BackupList, Nothing};
use serde_json::{Map, Value, json};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_minute;
use crate::output::{print, print_json};
use crate::table::{Side, or_dash, table};

/// List the workspace's backups, make one among them, or say where they go
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall backups\n  rollcall backups --json")]
pub struct Backups {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List them (the default)
    #[command(after_help = "Examples:\n  rollcall backups list")]
    List,
    /// Make one among them, which stays until somebody deletes it
    #[command(after_help = "Examples:\n  rollcall backups now")]
    Now,
    /// Say where new ones go
    #[command(after_help = "Examples:\n  rollcall backups folder /srv/backups\n  rollcall backups folder --beside")]
    Folder {
        /// A folder that is there
        #[arg(required_unless_present = "beside")]
        folder: Option<PathBuf>,
        /// Beside the workspace, as when nobody says anything
        #[arg(long, conflicts_with = "folder")]
        beside: bool,
    },
}

impl Backups {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => {
                let list = list_backups(&host, Nothing {})?;
                if context.json { print_json(&list) } else { print(&for_people(context, &list)) }
            }
            Some(What::Now) => {
                let made = back_up_now(&host, Nothing {})?;
                if context.json {
                    return print_json(&made);
                }
                print(&context.say("cli-backed-up", &[("path", made.backup.path.as_str().into())]))
            }
            Some(What::Folder { folder, .. }) => {
                backup::set_folder(&host, folder.as_deref())?;
                let list = list_backups(&host, Nothing {})?;
                if context.json {
                    return print_json(&json!({ "folder": list.folder, "folder_set": list.folder_set }));
                }
                let key = if list.folder_set { "cli-backups-folder" } else { "cli-backups-beside" };
                print(&context.say(key, &[("path", list.folder.as_str().into())]))
            }
        }
    }
}

fn for_people(context: &Context, list: &BackupList) -> String {
    let mut said = Vec::new();
    if list.backups.is_empty() {
        said.push(context.say("cli-backups-none", &[]));
    } else {
        let columns = [
            (Side::Left, context.say("cli-column-made", &[])),
            (Side::Left, context.say("cli-column-kind", &[])),
            (Side::Right, context.say("cli-column-size", &[])),
            (Side::Left, context.say("cli-column-verified", &[])),
            (Side::Left, context.say("cli-column-last-change", &[])),
            (Side::Right, context.say("cli-column-agents", &[])),
            (Side::Right, context.say("cli-column-threads", &[])),
            (Side::Right, context.say("cli-column-log-rows", &[])),
            (Side::Left, context.say("cli-column-file", &[])),
        ];
        let rows: Vec<_> = list.backups.iter().map(|backup| row(context, backup)).collect();
        said.push(table(&columns, &rows));
    }
    let changed = list.backups.iter().flat_map(|backup| {
        let ranges = backup.content.iter().flat_map(|content| &content.changed);
        ranges.map(|range| {
            let args = [("file", backup.name.as_str().into()), ("from", range.from.into()), ("to", range.to.into())];
            context.say("cli-backups-changed", &args)
        })
    });
    said.extend(changed);
    let folder = [("path", list.folder.as_str().into())];
    said.push(context.say("cli-backups-folder", &folder));
    if !list.trouble.is_empty() {
        let about = Map::from_iter([("path".to_owned(), Value::from(list.folder.clone()))]);
        let why = context.words.error(&list.trouble, &about);
        said.push(context.say("cli-backups-trouble", &[("why", why.into())]));
    }
    said.join("\n")
}

fn row(context: &Context, backup: &Backup) -> Vec<String> {
    let kind = match backup.kind {
        BackupKind::Daily => "cli-backup-kind-daily",
        BackupKind::Asked => "cli-backup-kind-asked",
        BackupKind::Migration => "cli-backup-kind-migration",
    };
    let held = backup.content.as_ref();
    let verified = if held.is_some() { "cli-backup-verified" } else { "cli-backup-unverified" };
    let number = |number: Option<i64>| or_dash(number.map(|number| number.to_string()));
    vec![
        to_the_minute(&backup.made_at),
        context.say(kind, &[]),
        format!("{} kB", (backup.size + 999) / 1000),
        context.say(verified, &[]),
        or_dash(held.and_then(|held| held.last_change_at.as_deref()).map(to_the_minute)),
        number(held.map(|held| held.agents)),
        number(held.map(|held| held.threads)),
        number(held.map(|held| held.intervals)),
        backup.path.clone(),
    ]
}
