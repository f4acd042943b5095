//! Lengths and contents of texts that people type.

use crate::Refusal;

/// A text field with its bounds in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The field's name as sent.
    pub name: &'static str,
    /// The most characters.
    pub max: usize,
    /// Whether it may have more than one line.
    pub lines: bool,
}

impl Field {
    /// A person's name.
    pub const NAME: Field = Field { name: "name", max: 120, lines: false };
    /// An alias.
    pub const ALIAS: Field = Field { name: "alias", max: 120, lines: false };
    /// A login.
    pub const LOGIN: Field = Field { name: "login", max: 60, lines: false };
    /// A group's name.
    pub const GROUP: Field = Field { name: "group", max: 60, lines: false };
    /// A workspace's name.
    pub const WORKSPACE: Field = Field { name: "workspace", max: 60, lines: false };
    /// A token's name.
    pub const TOKEN: Field = Field { name: "token", max: 60, lines: false };
    /// A saved view's name.
    pub const VIEW: Field = Field { name: "name", max: 60, lines: false };
    /// A client's name.
    pub const CLIENT: Field = Field { name: "client", max: 120, lines: false };
    /// A channel.
    pub const CHANNEL: Field = Field { name: "channel", max: 20, lines: false };
    /// A message of a thread.
    pub const MESSAGE: Field = Field { name: "text", max: 4000, lines: true };
    /// A profile status line.
    pub const PROFILE_STATUS: Field = Field { name: "profile_status", max: 120, lines: false };
    /// The note of a request.
    pub const NOTE: Field = Field { name: "note", max: 500, lines: true };
    /// The comment of a decision.
    pub const COMMENT: Field = Field { name: "comment", max: 500, lines: true };
}

/// The text without white space around it, when it has 1 to `max` characters and no control characters; a text of several
/// lines may have line breaks and tabs.
pub fn checked(field: Field, text: &str) -> Result<String, Refusal> {
    let trimmed = text.trim();
    let printable = trimmed.chars().all(|c| !c.is_control() || field.lines && matches!(c, '\n' | '\t'));
    if trimmed.is_empty() || !printable || trimmed.chars().count() > field.max {
        return Err(Refusal::TextInvalid { field: field.name, min: 1, max: field.max });
    }
    Ok(trimmed.to_owned())
}
