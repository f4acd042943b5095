//! Photos of agents.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgentRef;

/// One photo.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowPhoto {
    /// The photo.
    pub photo_id: i64,
}

/// A photo's bytes. The same id always has the same bytes.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Photo {
    /// `image/png`.
    pub media_type: String,
    /// The bytes.
    pub base64: String,
}

/// An administrator or supervisor sets an agent's photo without a request.
#[derive(Debug, Clone, Deserialize, Serialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPhoto {
    /// Id or login.
    pub agent: AgentRef,
    /// PNG, JPEG or WebP in base64, at most 8 MiB and 40 megapixels.
    pub image_base64: String,
}

/// The photo set.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PhotoSet {
    /// The change that a window waits for.
    pub seq: i64,
    /// The photo.
    pub photo_id: i64,
}
