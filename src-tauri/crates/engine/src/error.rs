//! What goes wrong, and how it looks from outside.
//!
//! A refusal is the answer of a rule or of the file's state, and names what to do. A failure is something broken: the person
//! gets an incident number, the log gets the chain of causes.

mod codes;

use std::path::PathBuf;

use serde_json::{Map, Value};

use rollcall_domain::Refusal;
use rollcall_store::{FileProblem, StoreError};

pub use codes::ERROR_CODES;

use crate::wire::{ErrorBody, ErrorDetail, Severity};

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules refuse.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file can't be used.
    #[error("{problem}: {}", path.display())]
    File {
        /// Why.
        problem: FileProblem,
        /// Which.
        path: PathBuf,
    },
    /// What was asked can't be understood, or not here.
    #[error(transparent)]
    Door(#[from] DoorRefusal),
    /// Something broke.
    #[error("something broke")]
    Broken(#[source] StoreError),
}

/// Refusals of what was sent, before any rule looks at it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[allow(missing_docs, reason = "each variant is its code, and its fields are what the sentence names")]
pub enum DoorRefusal {
    #[error("no workspace is open")]
    NoWorkspace,
    #[error("this door stays with its file")]
    WorkspaceFixed,
    #[error("somebody makes a backup just now")]
    BackupUnderway,
    #[error("only a demo's clock can be turned")]
    ClockFixed,
    #[error("a demo's clock goes at most {max_days} days ahead")]
    ClockTooFar { max_days: i64 },
    #[error("this door acts for one person")]
    SeatFixed,
    #[error("this door has no room for more than {max} seats")]
    TooManySeats { max: usize },
    #[error("nobody sat down at this window")]
    NobodySeated,
    #[error("the token is unknown, revoked or expired")]
    TokenInvalid,
    #[error("the key of a deed isn't 1 to 255 visible characters")]
    KeyInvalid,
    #[error("there is no command {name}")]
    UnknownCommand { name: String },
    #[error("the request can't be read: {detail}")]
    RequestMalformed { detail: String },
    #[error("there is no time zone {name}")]
    TimeZoneUnknown { name: String },
    #[error("more than {max} ids")]
    TooManyIds { max: usize },
    #[error("{field} isn't base64")]
    Base64Invalid { field: &'static str },
    #[error("the image can't be read")]
    ImageUnreadable,
    #[error("the image is larger than {max_mib} MiB")]
    ImageTooLarge { max_mib: usize },
    #[error("the image has more than {max_megapixels} megapixels")]
    ImageTooManyPixels { max_megapixels: u64 },
    #[error("line {line} of the CSV isn't UTF-8")]
    CsvNotUtf8 { line: usize },
    #[error("the CSV lacks columns: {missing}")]
    CsvColumns { missing: String },
    #[error("{count} lines of the CSV are wrong")]
    CsvLines { problems: Vec<LineProblem>, count: u64, more: u64 },
    #[error("the CSV has no lines")]
    CsvEmpty,
}

/// What is wrong with one line of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct LineProblem {
    /// The line, counted from 1 with the header.
    pub line: u64,
    /// What is wrong with it.
    pub refusal: Refusal,
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::File { problem, path } => Error::File { problem, path },
            broken => Error::Broken(broken),
        }
    }
}

impl Error {
    /// What a door says of a reason that can't be one, with those that can.
    pub fn unknown_reason(code: &str, choices: Vec<String>) -> Error {
        Refusal::UnknownReason { code: code.chars().take(60).collect(), choices }.into()
    }

    /// What a door says of an agent that can't be one.
    pub fn unknown_agent(agent: &str) -> Error {
        Refusal::UnknownAgent { agent: agent.chars().take(80).collect() }.into()
    }

    /// What a door says of a request whose number is none.
    pub fn unknown_request() -> Error {
        Refusal::UnknownRequest { id: 0 }.into()
    }

    /// The error as it crosses a process boundary. A failure is written to the log here, once.
    pub fn to_body(&self) -> ErrorBody {
        let (code, params) = codes::of(self);
        debug_assert!(ERROR_CODES.contains(&code), "{code} isn't on the list");
        let details = match self {
            Error::Door(DoorRefusal::CsvLines { problems, .. }) => {
                problems.iter().map(LineProblem::to_detail).collect()
            }
            _ => Vec::new(),
        };
        let (severity, incident) = match self {
            Error::Broken(cause) => (Severity::Failed, Some(log_incident(cause))),
            Error::Refused(_) | Error::File { .. } | Error::Door(_) => (Severity::Refused, None),
        };
        ErrorBody { code: code.to_owned(), severity, params, details, incident }
    }
}

impl LineProblem {
    fn to_detail(&self) -> ErrorDetail {
        let (code, params) = codes::of_refusal(&self.refusal);
        ErrorDetail { line: self.line, code: code.to_owned(), params: object(params) }
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Writes the chain of causes to the log under a number that the person can quote.
fn log_incident(cause: &StoreError) -> String {
    let mut bytes = [0_u8; 4];
    // Without randomness the number is only less unique.
    let _ = getrandom::fill(&mut bytes);
    let incident = format!("{:08x}", u32::from_be_bytes(bytes));
    let mut chain = cause.to_string();
    let mut source = std::error::Error::source(cause);
    while let Some(error) = source {
        chain.push_str(": ");
        chain.push_str(&error.to_string());
        source = error.source();
    }
    tracing::error!(incident, chain, "a command failed");
    incident
}
