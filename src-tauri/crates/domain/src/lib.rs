//! The rules of the floor, and nothing else: what an agent's status may become, who may make it so, and what a row shows.
//!
//! Everything here is a value or a function of values. No SQL, no clock, no files, no serialisation may enter: the present
//! instant is an argument, and what has to happen in the world comes back as data.
//!
//! Each rule says where it comes from: *brief* (the product's brief, never bent), *reference* (what supervisors trained on
//! a chat contact centre expect), or *ours* (a hole that both leave open).

mod agent;
mod attempts;
mod attention;
mod cause;
mod clock;
mod deadline;
mod decide;
mod filter;
mod id;
mod instant;
mod password;
mod policy;
mod program;
mod queue;
mod reason;
mod refusal;
mod report;
mod request;
mod routing;
mod row;
mod status;
mod text;
mod timeout;
mod trail;
mod viewer;
mod why;
mod zone;

pub use agent::{Agent, Grace, Mode, State, Working};
pub use attempts::Attempts;
pub use attention::Attention;
pub use cause::{Asker, Cause};
pub use clock::{Clocks, Pace, pace};
pub use deadline::{Deadline, closes_at, expires_after};
pub use decide::{Assignment, Choice, Decision, Due, Effect, ThreadEvent, Transition, Trigger, decide};
pub use filter::{Filter, FilterCounts};
pub use id::{
    AgentId, ClientId, GroupId, IntervalId, PersonId, PhotoId, PinId, ReasonId, RequestId, ThreadId, TokenId, ViewId,
};
pub use instant::{Instant, Span};
pub use password::{Tries, checked_password};
pub use policy::Policy;
pub use program::{ProgramRole, TOKEN_LIFE_S, checked_token_life};
pub use queue::{HeldThread, PIN_LIMIT, Party, Queue};
pub use reason::{Color, Icon, Language, MaySet, Reason, ReasonCode, ReasonNames};
pub use refusal::Refusal;
pub use report::{
    Column, NamedPeriod, Part, Period, StatusSpan, Unit, Work, by_day, columns, seconds_between, seconds_covered,
    whole_days,
};
pub use request::{Decided, RequestKind, RequestState, Verdict, cancel_request, settle_request};
pub use routing::{comes_back, occupied_when_free};
pub use row::{Shown, gets_new_threads, shown};
pub use status::{Status, StatusKind};
pub use text::{Field, checked};
pub use timeout::Timeout;
pub use trail::TrailStep;
pub use viewer::{Deed, Subject, Viewer};
pub use why::{Link, Past, why};
pub use zone::{Day, Zone};
