//! `rollcall reasons`: why an agent can be inactive.

use clap::{Args, Subcommand, ValueEnum};
use rollcall_engine::Host;
use rollcall_engine::commands::{add_reason, change_reason, list_reasons, move_reason, set_reason_limit};
use rollcall_engine::wire::{
    AddReason, ChangeReason, ListReasons, MaySet, MoveReason, Reason, ReasonName, SetReasonLimit,
};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::seconds_of;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, duration, or_dash, table};

/// List the inactivity reasons, or manage them
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall reasons\n  rollcall reasons --json")]
pub struct Reasons {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List the reasons, retired ones too (the default)
    #[command(after_help = "Examples:\n  rollcall reasons list")]
    List,
    /// Add a reason; it can be chosen everywhere at once
    #[command(
        after_help = "Examples:\n  rollcall reasons add coaching --name en=Coaching --name ru=Наставничество\n  \
        rollcall reasons add tea --name en=Tea --color '#00aa33' --icon cup --limit 10m --allowance 30m --may-set supervisor,agent"
    )]
    Add(Fields),
    /// Change a reason; what isn't given stays
    #[command(after_help = "Examples:\n  rollcall reasons change tea --name 'en=Tea break' --limit 15m\n  \
        rollcall reasons change tea --color '#00aa33' --icon cup --allowance 0s --may-set agent")]
    Change(Fields),
    /// Move a reason before another, or to the end
    #[command(
        after_help = "Examples:\n  rollcall reasons move coaching --before lunch_break\n  rollcall reasons move coaching"
    )]
    Move {
        /// The reason's code
        code: String,
        /// The code of the reason that it comes before
        #[arg(long, value_name = "CODE")]
        before: Option<String>,
    },
    /// Retire a reason: nobody can choose it any more, and its history stays
    #[command(after_help = "Examples:\n  rollcall reasons retire coaching")]
    Retire {
        /// The reason's code
        code: String,
    },
    /// Bring a retired reason back
    #[command(after_help = "Examples:\n  rollcall reasons restore coaching")]
    Restore {
        /// The reason's code
        code: String,
    },
    /// Set how many reasons may be active at once
    #[command(after_help = "Examples:\n  rollcall reasons limit 30")]
    Limit {
        /// 3 to 100
        limit: u32,
    },
}

/// What a reason has.
#[derive(Args)]
struct Fields {
    /// The reason's code: lower case, digits and _
    code: String,
    /// Its name in a language; once for each language
    #[arg(long = "name", value_name = "LANGUAGE=NAME", value_parser = name)]
    names: Vec<ReasonName>,
    /// Its colour
    #[arg(long, value_name = "#RRGGBB")]
    color: Option<String>,
    /// Its shape: lunch, cup, tool, training, meeting, pause, person, phone, flag or star
    #[arg(long, value_name = "SHAPE")]
    icon: Option<String>,
    /// How long a visit should last at most
    #[arg(long, value_name = "DURATION", value_parser = seconds_of)]
    limit: Option<i64>,
    /// How long a day should hold at most
    #[arg(long, value_name = "DURATION", value_parser = seconds_of)]
    allowance: Option<i64>,
    /// Who may set it beside the administrator
    #[arg(long, value_name = "WHO", value_delimiter = ',')]
    may_set: Option<Vec<Who>>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Who {
    Supervisor,
    Agent,
}

impl Reasons {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => list(context, &host),
            Some(What::Add(fields)) => changed(context, &add_reason(&host, fields.added())?.reason),
            Some(What::Change(fields)) => changed(context, &change_reason(&host, fields.changed())?.reason),
            Some(What::Move { code, before }) => {
                let moved = move_reason(&host, MoveReason { code, before })?;
                if context.json { print_json(&moved) } else { list(context, &host) }
            }
            Some(What::Retire { code }) => set_active(context, &host, code, false),
            Some(What::Restore { code }) => set_active(context, &host, code, true),
            Some(What::Limit { limit }) => {
                let set = set_reason_limit(&host, SetReasonLimit { limit })?;
                if context.json { print_json(&set) } else { print(&context.say("cli-done", &[])) }
            }
        }
    }
}

impl Fields {
    fn may(&self) -> Option<MaySet> {
        let who = self.may_set.as_ref()?;
        Some(MaySet { supervisor: who.contains(&Who::Supervisor), agent: who.contains(&Who::Agent) })
    }

    fn added(self) -> AddReason {
        AddReason {
            may_set: self.may(),
            code: self.code,
            reasons: self.names,
            color: self.color,
            icon: self.icon,
            active: None,
            limit_s: self.limit,
            allowance_s: self.allowance,
        }
    }

    fn changed(self) -> ChangeReason {
        ChangeReason {
            may_set: self.may(),
            code: self.code,
            reasons: (!self.names.is_empty()).then_some(self.names),
            color: self.color,
            icon: self.icon,
            limit_s: self.limit,
            allowance_s: self.allowance,
            ..ChangeReason::default()
        }
    }
}

/// `en=Coaching`
fn name(typed: &str) -> Result<ReasonName, String> {
    let (locale, name) = typed.split_once('=').ok_or("a language and a name, such as en=Coaching")?;
    Ok(ReasonName { locale: locale.to_owned(), name: name.to_owned() })
}

fn set_active(context: &Context, host: &dyn Host, code: String, active: bool) -> Result<(), CliError> {
    let request = ChangeReason { code, active: Some(active), ..ChangeReason::default() };
    changed(context, &change_reason(host, request)?.reason)
}

fn changed(context: &Context, reason: &Reason) -> Result<(), CliError> {
    if context.json { print_json(reason) } else { print(&context.say("cli-done", &[])) }
}

fn list(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let list = list_reasons(host, ListReasons { include_retired: true })?;
    if context.json {
        return print_json(&list);
    }
    let labels = Labels::of(host, &context.words)?;
    let columns = [
        (Side::Left, context.say("cli-column-code", &[])),
        (Side::Left, context.say("cli-column-name", &[])),
        (Side::Right, context.say("cli-column-limit", &[])),
        (Side::Right, context.say("cli-column-allowance", &[])),
        (Side::Left, context.say("cli-column-may-set", &[])),
    ];
    let rows: Vec<_> = list.reasons.iter().map(|reason| row(context, &labels, reason)).collect();
    print(&table(&columns, &rows))
}

fn row(context: &Context, labels: &Labels<'_>, reason: &Reason) -> Vec<String> {
    let name = labels.reason(&reason.code);
    vec![
        reason.code.clone(),
        if reason.active { name } else { context.say("cli-reason-retired", &[("name", name.into())]) },
        or_dash(reason.limit_s.map(duration)),
        or_dash(reason.allowance_s.map(duration)),
        may_set(context, reason),
    ]
}

fn may_set(context: &Context, reason: &Reason) -> String {
    let who = [
        (true, "cli-may-administrator"),
        (reason.may_set.supervisor, "cli-may-supervisor"),
        (reason.may_set.agent, "cli-may-agent"),
    ];
    let named: Vec<_> = who.into_iter().filter(|(may, _)| *may).map(|(_, key)| context.say(key, &[])).collect();
    named.join(", ")
}
