//! Inactivity reasons: why an agent is away. Retired, never deleted.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Asker, Refusal, Span, StatusKind};

/// A reason's code: lower snake case, 1 to 40 characters, none of the statuses' codes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReasonCode(String);

/// Codes that the filter and the columns of reports (`login_time`, `free_time`, …) already mean something by.
const RESERVED: [&str; 6] = ["all", "free", "login", "notready", "kickedout", "productive"];

impl ReasonCode {
    /// Reads a code. A status' code is reserved too: the filter and Change tell both apart by the code alone (ours).
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        let snake = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !starts_well || !snake || text.len() > 40 {
            return Err(Refusal::CodeInvalid { code: text.chars().take(60).collect() });
        }
        if RESERVED.contains(&text) || StatusKind::from_code(text).is_some() {
            return Err(Refusal::CodeReserved { code: text.to_owned() });
        }
        Ok(Self(text.to_owned()))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A language: two lower-case letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 2]);

impl Language {
    /// English, the last fallback.
    pub const ENGLISH: Language = Language(*b"en");

    /// Reads a code.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        match text.as_bytes() {
            [a @ b'a'..=b'z', b @ b'a'..=b'z'] => Ok(Self([*a, *b])),
            _ => Err(Refusal::LocaleInvalid { locale: text.chars().take(20).collect() }),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("en")
    }
}

/// A colour, `#RRGGBB`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Color(String);

impl Color {
    /// Reads a colour in either case; kept in lower case.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let digits = text.strip_prefix('#').unwrap_or("");
        if digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(Refusal::ColorInvalid { color: text.chars().take(20).collect() })
        }
    }

    /// The neutral grey of a reason without a colour.
    pub fn neutral() -> Self {
        Self("#5b6472".to_owned())
    }

    /// `#rrggbb`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A reason's shape: a status is never told by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Knife and fork.
    Lunch,
    /// A cup.
    Cup,
    /// A wrench.
    Tool,
    /// A mortarboard.
    Training,
    /// People at a table.
    Meeting,
    /// Two bars.
    Pause,
    /// A person.
    Person,
    /// A telephone.
    Phone,
    /// A flag.
    Flag,
    /// A star.
    Star,
}

impl Icon {
    /// Every icon with its code.
    pub const ALL: [(Icon, &'static str); 10] = [
        (Icon::Lunch, "lunch"),
        (Icon::Cup, "cup"),
        (Icon::Tool, "tool"),
        (Icon::Training, "training"),
        (Icon::Meeting, "meeting"),
        (Icon::Pause, "pause"),
        (Icon::Person, "person"),
        (Icon::Phone, "phone"),
        (Icon::Flag, "flag"),
        (Icon::Star, "star"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(icon, _)| *icon == self).map_or("", |(_, code)| code)
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == code)
            .map(|(icon, _)| *icon)
            .ok_or_else(|| Refusal::IconUnknown { icon: code.chars().take(20).collect() })
    }
}

/// Names by language; at least one, each 1 to 60 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonNames(BTreeMap<Language, String>);

impl ReasonNames {
    /// The longest name in characters.
    pub const MAX: usize = 60;

    /// Checks names as they were given.
    pub fn new(names: impl IntoIterator<Item = (Language, String)>) -> Result<Self, Refusal> {
        let mut checked = BTreeMap::new();
        for (language, name) in names {
            let name = name.trim();
            let length = name.chars().count();
            if length == 0 || length > Self::MAX || name.chars().any(char::is_control) {
                return Err(Refusal::TextInvalid { field: "reasons.name", min: 1, max: Self::MAX });
            }
            checked.insert(language, name.to_owned());
        }
        if checked.is_empty() {
            return Err(Refusal::TextInvalid { field: "reasons", min: 1, max: Self::MAX });
        }
        Ok(Self(checked))
    }

    /// By language, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().map(|(language, name)| (language, name.as_str()))
    }

    /// The name in a language, else in the workspace's, else in English (the caller falls back to the code).
    pub fn in_language(&self, language: Language, workspace: Language) -> Option<&str> {
        [language, workspace, Language::ENGLISH].iter().find_map(|tried| self.0.get(tried)).map(String::as_str)
    }

    fn languages(&self) -> impl Iterator<Item = Language> {
        self.0.keys().copied()
    }
}

/// Who may set a reason beside the administrator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaySet {
    /// A supervisor.
    pub supervisor: bool,
    /// The agent.
    pub agent: bool,
}

/// An inactivity reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its code.
    pub code: ReasonCode,
    /// Its names.
    pub names: ReasonNames,
    /// Its colour.
    pub color: Color,
    /// Its shape.
    pub icon: Icon,
    /// Whether it can be chosen.
    pub active: bool,
    /// How long a visit should last at most.
    pub limit: Option<Span>,
    /// How long a day should hold at most.
    pub allowance: Option<Span>,
    /// Who may set it.
    pub may_set: MaySet,
}

impl Reason {
    /// How many reasons may be active at once unless the workspace says otherwise (ours; the reference has a limit too).
    pub const ACTIVE_LIMIT: usize = 20;

    /// What people see in a language of a workspace.
    pub fn visible_name(&self, language: Language, workspace: Language) -> &str {
        self.names.in_language(language, workspace).unwrap_or(self.code.as_str())
    }

    /// Refuses a reason that people couldn't tell from another active one, in whichever language they read (ours).
    pub fn permit_name_beside<'a>(
        &self,
        others: impl IntoIterator<Item = &'a Reason>,
        workspace: Language,
    ) -> Result<(), Refusal> {
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        for other in others.into_iter().filter(|other| other.active && other.code != self.code) {
            let languages: BTreeSet<Language> =
                self.names.languages().chain(other.names.languages()).chain([workspace, Language::ENGLISH]).collect();
            let name = |language| self.visible_name(language, workspace);
            let twice = languages.into_iter().find(|at| same(name(*at), other.visible_name(*at, workspace)));
            if let Some(language) = twice {
                let name = name(language).to_owned();
                return Err(Refusal::ReasonNameTaken { name, locale: language, code: other.code.clone() });
            }
        }
        Ok(())
    }

    /// Refuses a retired reason, and one that this asker may not set.
    pub fn permit(&self, asker: Asker) -> Result<(), Refusal> {
        if !self.active {
            return Err(Refusal::ReasonRetired { code: self.code.clone() });
        }
        let allowed = match asker {
            Asker::Administrator | Asker::Api => true,
            Asker::Supervisor => self.may_set.supervisor,
            Asker::Agent => self.may_set.agent,
        };
        if allowed { Ok(()) } else { Err(Refusal::ReasonNotAllowed { code: self.code.clone() }) }
    }
}
