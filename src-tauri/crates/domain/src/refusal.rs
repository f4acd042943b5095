//! What the rules refuse. Closed: each has a code, and the catalogue a sentence for it in every language.

use crate::{AgentId, Language, ReasonCode, RequestState, Span};

/// A request that can't be fulfilled, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "each variant is its code, and its fields are what the sentence names")]
pub enum Refusal {
    #[error("an offline agent's status can't be changed")]
    AgentOffline,
    #[error("{code} can't be chosen")]
    StatusNotChoosable { code: String, choices: Vec<String> },
    #[error("there is no status or reason {code}")]
    UnknownStatus { code: String, choices: Vec<String> },
    #[error("there is no reason {code}")]
    UnknownReason { code: String, choices: Vec<String> },
    #[error("the reason {} is retired", code.as_str())]
    ReasonRetired { code: ReasonCode },
    #[error("the reason {} may not be set by the asker", code.as_str())]
    ReasonNotAllowed { code: ReasonCode },
    #[error("agent {} gets no threads now", agent.get())]
    AgentNotReceiving { agent: AgentId },
    #[error("agent {} isn't working now", agent.get())]
    AgentNotWorking { agent: AgentId },
    #[error("agent {} has no free session", agent.get())]
    NoFreeSession { agent: AgentId },
    #[error("agent {} is signed in already", agent.get())]
    AlreadySignedIn { agent: AgentId },
    #[error("agent {} isn't asked to go on working", agent.get())]
    NotWarned { agent: AgentId },
    #[error("the asker may not do this")]
    NotPermitted,
    #[error("there is no agent {agent}")]
    UnknownAgent { agent: String },
    #[error("there is no person {login}")]
    UnknownPerson { login: String },
    #[error("there is no group {id}")]
    UnknownGroup { id: i64 },
    #[error("there is no request {id}")]
    UnknownRequest { id: i64 },
    #[error("there is no thread {id}")]
    UnknownThread { id: i64 },
    #[error("there is no photo {id}")]
    UnknownPhoto { id: i64 },
    #[error("there is no pinned message {id}")]
    UnknownPin { id: i64 },
    #[error("the client wrote nothing in thread {id}")]
    NothingToPin { id: i64 },
    #[error("the request was decided already")]
    RequestAlreadyDecided { by: Option<String>, at: Option<String>, state: RequestState },
    #[error("thread {id} is closed")]
    ThreadClosed { id: i64 },
    #[error("no agent holds thread {id}")]
    ThreadNotHeld { id: i64 },
    #[error("the client is blocked")]
    ClientBlocked { client: String },
    #[error("the client has a thread already")]
    ClientHasThread { client: String },
    #[error("nobody else has a free session")]
    NobodyFree,
    #[error("the code {code} is taken")]
    CodeTaken { code: String },
    #[error("the reason {} has the name {name} in {}", code.as_str(), locale.as_str())]
    ReasonNameTaken { name: String, locale: Language, code: ReasonCode },
    #[error("an offline agent can't ask")]
    AskerOffline,
    #[error("the message is pinned already")]
    AlreadyPinned { pin: i64 },
    #[error("more than {limit} pinned messages")]
    TooManyPins { limit: usize },
    #[error("{client} isn't blocked")]
    ClientNotBlocked { client: String },
    #[error("{code} is no code")]
    CodeInvalid { code: String },
    #[error("the code {code} belongs to a status")]
    CodeReserved { code: String },
    #[error("more than {limit} active reasons")]
    TooManyReasons { limit: usize },
    #[error("{field} isn't {min} to {max} characters")]
    TextInvalid { field: &'static str, min: usize, max: usize },
    #[error("{field} isn't {min} to {max}")]
    NumberInvalid { field: &'static str, min: i64, max: i64 },
    #[error("{field} is past")]
    InstantPast { field: &'static str },
    #[error("{field} is no instant")]
    InstantInvalid { field: &'static str },
    #[error("{field} is still to come")]
    InstantFuture { field: &'static str },
    #[error("{field} is no day")]
    DayInvalid { field: &'static str },
    #[error("the period ends before it begins")]
    PeriodInvalid,
    #[error("there is no cause {code}")]
    UnknownCause { code: String, choices: Vec<String> },
    #[error("there is no column {code}")]
    UnknownColumn { code: String },
    #[error("there is no view {id}")]
    UnknownView { id: i64 },
    #[error("more than {max} views")]
    TooManyViews { max: usize },
    #[error("no page begins at {after}")]
    PageInvalid { after: String },
    #[error("no file in this order")]
    OrderNotForFiles,
    #[error("more than {max} rows")]
    TooManyRows { max: u32 },
    #[error("{color} is no colour")]
    ColorInvalid { color: String },
    #[error("there is no icon {icon}")]
    IconUnknown { icon: String },
    #[error("{locale} is no language")]
    LocaleInvalid { locale: String },
    #[error("there is no token {id}")]
    UnknownToken { id: i64 },
    #[error("there is no backup {name}")]
    UnknownBackup { name: String },
    #[error("the person has less than the role {role}")]
    RoleTooHigh { role: &'static str },
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
    #[error("the key was used for something else")]
    KeyReused,
    #[error("the login {login} is taken")]
    LoginTaken { login: String },
    #[error("the group {name} exists")]
    GroupTaken { name: String },
    #[error("the password is wrong")]
    PasswordWrong,
    #[error("no password is set for this person")]
    PasswordNotSet,
    #[error("the next try has to wait")]
    TooManyAttempts { wait: Span },
    #[error("the asker has no password")]
    PasswordMissing,
    #[error("nobody else could manage the workspace")]
    LastAdministrator,
    #[error("nothing is wrong with the clock")]
    ClockRight,
}
