//! Inactivity reasons.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lists the reasons in their order.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListReasons {
    /// Also those that nobody can choose any more.
    pub include_retired: bool,
}

/// The reasons, and how many may be active.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonList {
    /// In their set order.
    pub reasons: Vec<Reason>,
    /// How many may be active at once.
    pub active_limit: u32,
    /// Moves with every change of any reason; [`ChangeReason::if_version`] takes it.
    pub version: String,
}

/// One inactivity reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Reason {
    /// Lower snake case, 1 to 40 characters, unique.
    pub code: String,
    /// Names by two-letter language.
    pub names: Vec<ReasonName>,
    /// `#RRGGBB`.
    pub color: String,
    /// A shape: `lunch`, `cup`, `tool`, `training`, `meeting`, `pause`, `person`, `phone`, `flag` or `star`.
    pub icon: String,
    /// Retired reasons are kept for their history.
    pub active: bool,
    /// Seconds a visit should last at most.
    pub limit_s: Option<i64>,
    /// Seconds a day should hold at most.
    pub allowance_s: Option<i64>,
    /// Who may set it.
    pub may_set: MaySet,
}

/// A reason's name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReasonName {
    /// Two letters: `en`, `ru`.
    #[schemars(regex(pattern = super::shape::LOCALE))]
    pub locale: String,
    /// 1 to 60 characters.
    #[schemars(length(min = 1, max = 60), regex(pattern = super::shape::LINE))]
    pub name: String,
}

/// Who may set a reason. The administrator always may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaySet {
    /// A supervisor for an agent of theirs.
    pub supervisor: bool,
    /// The agent.
    pub agent: bool,
}

/// Adds a reason: the API method of the brief.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddReason {
    /// Lower snake case, 1 to 40 characters, unique.
    #[schemars(length(min = 1, max = 40), regex(pattern = super::shape::CODE))]
    pub code: String,
    /// At least one name.
    #[schemars(length(min = 1))]
    pub reasons: Vec<ReasonName>,
    /// `#RRGGBB`; a neutral grey unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = super::shape::COLOR))]
    pub color: Option<String>,
    /// One of the shapes of [`Reason::icon`]; `pause` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = super::shape::ICON))]
    pub icon: Option<String>,
    /// Can be chosen at once; true unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub active: Option<bool>,
    /// Seconds a visit should last at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 86_400))]
    pub limit_s: Option<i64>,
    /// Seconds a day should hold at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 1, max = 86_400))]
    pub allowance_s: Option<i64>,
    /// Everybody unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub may_set: Option<MaySet>,
}

/// The reason added.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonAdded {
    /// The change that a window waits for.
    pub seq: i64,
    /// The reason as it stands.
    pub reason: Reason,
}

/// Changes a reason. What isn't given stays as it is.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeReason {
    /// Which.
    pub code: String,
    /// All its names; those that aren't given are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(length(min = 1))]
    pub reasons: Option<Vec<ReasonName>>,
    /// `#RRGGBB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = super::shape::COLOR))]
    pub color: Option<String>,
    /// One of the shapes of [`Reason::icon`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(regex(pattern = super::shape::ICON))]
    pub icon: Option<String>,
    /// False retires it: nobody can choose it any more, and its history stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub active: Option<bool>,
    /// Seconds a visit should last at most; 0 for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 0, max = 86_400))]
    pub limit_s: Option<i64>,
    /// Seconds a day should hold at most; 0 for no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    #[schemars(range(min = 0, max = 86_400))]
    pub allowance_s: Option<i64>,
    /// Who may set it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub may_set: Option<MaySet>,
    /// Only if the reasons are still as in the [`ReasonList`] with this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub if_version: Option<String>,
}

/// The reason after a change.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonChanged {
    /// The change that a window waits for.
    pub seq: i64,
    /// The reason as it stands.
    pub reason: Reason,
}

/// Moves a reason in the order in which reasons are offered everywhere.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveReason {
    /// Which.
    pub code: String,
    /// The code of the reason that it comes before; absent moves it to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before: Option<String>,
}

/// The reasons in their new order, retired ones too.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReasonMoved {
    /// The change that a window waits for.
    pub seq: i64,
    /// All codes in their order.
    pub codes: Vec<String>,
}
