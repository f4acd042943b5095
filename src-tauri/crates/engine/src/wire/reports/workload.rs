//! The Workload report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};
use ts_rs::TS;

use super::{Covered, ReportFilter};

/// Asks for the Workload report.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ReportWorkload {
    /// The period and whom it is about.
    #[serde(deserialize_with = "crate::wire::shape::object")]
    pub filter: ReportFilter,
    /// What a row is; an agent unless told.
    pub by: WorkloadBy,
}

/// What a row of the Workload report is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkloadBy {
    /// An agent.
    #[default]
    Agent,
    /// A local day.
    Day,
    /// A week, from Monday.
    Week,
    /// A group, with the agents that are in it now.
    Group,
}

/// The Workload report.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Workload {
    /// The last change this snapshot contains.
    pub seq: i64,
    /// When the snapshot was taken.
    pub now: String,
    /// The period.
    pub covered: Covered,
    /// What a row is.
    pub by: WorkloadBy,
    /// The columns in their order. Every reason with time in the period has one.
    pub columns: Vec<WorkloadColumn>,
    /// Agents and groups by name, all that were asked for; days and weeks in order, those in which something was.
    pub rows: Vec<WorkloadRow>,
    /// Everything added up; the occupancy is that of all together.
    pub total: WorkloadValues,
    /// `total` shared among the rows with time; times in whole seconds, counts with one decimal, nothing when there are none.
    pub average: WorkloadValues,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WorkloadColumn {
    /// `login_time`, `active_time`, …, `lunch_break_time`, …, `occupancy`, `threads_assigned`, …
    pub code: String,
    /// What its values are.
    pub unit: ColumnUnit,
    /// The code of the status or reason whose time it is, as in the widget's filter; null for the others.
    pub status: Option<String>,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ColumnUnit {
    /// Whole seconds.
    Seconds,
    /// A number of things.
    Count,
    /// A share from 0 to 1 with four decimals; null where there is nothing to share.
    Share,
}

/// One row.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WorkloadRow {
    /// The agent or the group; null for days and weeks.
    pub id: Option<i64>,
    /// The agent's login.
    pub login: Option<String>,
    /// The agent's or the group's name.
    pub name: Option<String>,
    /// The agent's group.
    pub group: Option<String>,
    /// The day, or the Monday of the week: `2026-03-29`.
    pub day: Option<String>,
    /// True while an interval in it is open and goes on.
    pub open: bool,
    /// The values by the columns' codes.
    pub values: WorkloadValues,
}

/// Values by the codes of the columns, in their order.
#[derive(Debug, Clone, Default, PartialEq, TS, JsonSchema)]
#[ts(type = "Record<string, number | null>")]
#[schemars(with = "std::collections::BTreeMap<String, Option<f64>>")]
pub struct WorkloadValues(pub Vec<(String, Option<WorkloadValue>)>);

/// One value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum WorkloadValue {
    /// Seconds, or a number of things.
    Whole(i64),
    /// A share, or an average number of things.
    Part(f64),
}

impl WorkloadValues {
    /// The value of a column.
    pub fn get(&self, code: &str) -> Option<WorkloadValue> {
        self.0.iter().find(|(known, _)| known == code).and_then(|(_, value)| *value)
    }
}

impl Serialize for WorkloadValues {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, value) in &self.0 {
            map.serialize_entry(code, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for WorkloadValues {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = serde_json::Map::deserialize(deserializer)?;
        let value = |value| serde_json::from_value(value).map_err(serde::de::Error::custom);
        map.into_iter().map(|(code, one)| Ok((code, value(one)?))).collect::<Result<_, _>>().map(WorkloadValues)
    }
}
