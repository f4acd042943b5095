//! The day as a picture, and the floor as it was.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Covered;
use crate::wire::{AgentRef, PersonName};

/// Asks for the picture of a day.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReportDay {
    /// The local day, `2026-03-29`; today unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = crate::wire::shape::DAY))]
    pub day: Option<String>,
    /// Ids of groups; all that the asker may see unless told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub groups: Option<Vec<i64>>,
    /// Ids or logins.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agents: Option<Vec<AgentRef>>,
}

/// A day: a strip for every agent.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayPicture {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// `2026-03-29`.
    pub day: String,
    /// The day before, as far as there is something in the log.
    pub earlier: Option<String>,
    /// The day after, unless that is still to come.
    pub later: Option<String>,
    /// Local midnight to local midnight, or to now.
    pub covered: Covered,
    /// Seconds from local midnight to the next: 86,400, or an hour less or more when clocks are changed.
    pub length_s: u32,
    /// Full local hours, for the scale.
    pub hours: Vec<DayHour>,
    /// By name; agents who were there on that day.
    pub strips: Vec<DayStrip>,
}

/// A full hour on the scale of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayHour {
    /// Seconds since the day began.
    pub at_s: u32,
    /// What a clock shows: 0 to 23.
    pub hour: u32,
}

/// One agent's day.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayStrip {
    /// Who.
    pub agent: PersonName,
    /// The group they are in now.
    pub group: String,
    /// The pieces in the order of time, without a gap from the first to the last.
    pub pieces: Vec<DayPiece>,
}

/// An interval of the log, cut to the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayPiece {
    /// The row of the log.
    pub id: i64,
    /// The status' code.
    pub status: String,
    /// The reason while `inactive`.
    pub reason: Option<String>,
    /// Seconds since the day began.
    pub from_s: u32,
    /// Seconds since the day began.
    pub to_s: u32,
    /// True when it is the present status.
    pub open: bool,
}

/// Asks for the widget as it was.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowFloorAt {
    /// An instant that has been, RFC 3339.
    #[schemars(extend("format" = "date-time"))]
    pub at: String,
    /// Ids of groups; all that the asker may see unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub groups: Option<Vec<i64>>,
}
