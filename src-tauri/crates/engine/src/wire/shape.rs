//! What texts look like from outside, for whoever builds a request: the shapes behind the rules of the domain, as regular
//! expressions that every language of programs understands. The domain decides; these only say it in advance.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};

/// An object inside a request: serde would take a list too, for the fields in their order.
pub(super) fn object<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<T, D::Error> {
    let fields = serde_json::Map::deserialize(from)?;
    serde_json::from_value(fields.into()).map_err(D::Error::custom)
}

/// One line with something visible in it.
pub(super) const LINE: &str = r"^[^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*$";
/// The same over several lines.
pub(super) const TEXT: &str =
    r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f][^\x00-\x08\x0b-\x1f\x7f-\x9f]*$";
/// Visible characters only.
pub(super) const WORD: &str = r"^[^\s\x00-\x1f\x7f-\x9f]+$";
/// A reason's code.
pub(super) const CODE: &str = "^[a-z][a-z0-9_]*$";
/// A colour, in either case.
pub(super) const COLOR: &str = "^#[0-9A-Fa-f]{6}$";
/// A reason's shape.
pub(super) const ICON: &str = "^(lunch|cup|tool|training|meeting|pause|person|phone|flag|star)$";
/// A language.
pub(super) const LOCALE: &str = "^[a-z]{2}$";
/// A day.
pub(super) const DAY: &str = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
