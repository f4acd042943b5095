//! Reading and writing the CSV: columns `login, name, alias, group, supervisor, sessions` in any order; alias, supervisor and sessions may
//! be empty or missing.

use std::collections::{BTreeMap, BTreeSet};

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};

use rollcall_domain::{Field, GroupId, Refusal, checked};
use rollcall_store::StoreError;
use rollcall_store::account::Account;

use super::super::groups::{AgentDraft, login, sessions};
use crate::error::DoorRefusal;
use crate::export::{for_a_spreadsheet, from_a_spreadsheet};
use crate::wire::TeamExport;
use crate::{Error, show};

use super::problems::Problems;

/// One line of the file, checked.
pub(super) struct Member {
    /// Counted from 1 with the header.
    pub line: u64,
    pub agent: AgentDraft,
    pub group: String,
    pub supervisor: Option<String>,
}

const NEEDED: [&str; 3] = ["login", "name", "group"];

/// Reads every line, or names every bad one.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Member>, Error> {
    let text = utf8(bytes)?;
    let first_line = text.lines().next().unwrap_or_default();
    // Spreadsheets of half the world separate by semicolons.
    let delimiter = if first_line.contains(';') && !first_line.contains(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let columns = Columns::of(reader.headers().map_err(|_| DoorRefusal::CsvEmpty)?)?;
    let (mut members, mut problems, mut logins) = (Vec::new(), Problems::default(), BTreeSet::new());
    let mut lines = Lines { text, at: 0, line: 1 };
    for record in reader.records() {
        // The text is UTF-8 and lines may differ in length, so no record fails.
        let Ok(record) = record else { continue };
        let line = lines.of(&record);
        let mut wrong = Vec::new();
        match columns.member(&record, line, &mut wrong) {
            Some(member) if !logins.insert(member.agent.login.clone()) => {
                wrong.push(Refusal::LoginTaken { login: member.agent.login });
            }
            Some(member) => members.push(member),
            None => {}
        }
        problems.add(line, wrong);
    }
    problems.none()?;
    if members.is_empty() { Err(DoorRefusal::CsvEmpty.into()) } else { Ok(members) }
}

/// Writes the agents among the accounts, a line each. A group's supervisors are spread over its lines.
pub(super) fn write(
    accounts: &[Account],
    groups: &BTreeMap<GroupId, String>,
    supervisors: &BTreeMap<GroupId, Vec<String>>,
) -> Result<TeamExport, Error> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut lines: BTreeMap<GroupId, usize> = BTreeMap::new();
    writer.write_record(["login", "name", "alias", "group", "supervisor", "sessions"]).map_err(broken)?;
    for (person, agent) in accounts.iter().filter_map(|one| Some((&one.person, one.agent.as_ref()?))) {
        let line = lines.entry(agent.group).or_default();
        let named = supervisors.get(&agent.group).filter(|logins| !logins.is_empty());
        let supervisor = named.map_or("", |logins| logins[*line % logins.len()].as_str());
        *line += 1;
        let group = groups.get(&agent.group).map_or("", String::as_str);
        let (alias, sessions) = (agent.alias.as_deref().unwrap_or_default(), agent.sessions.to_string());
        let texts = [&person.login, &person.name, alias, group, supervisor, &sessions].map(for_a_spreadsheet);
        writer.write_record(texts.iter().map(|text| text.as_bytes())).map_err(broken)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::Broken(StoreError::Content(error.to_string())))?;
    let csv = String::from_utf8_lossy(&bytes).into_owned();
    Ok(TeamExport { csv, agents: show::count(lines.values().sum()) })
}

#[allow(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
fn broken(error: csv::Error) -> Error {
    Error::Broken(StoreError::Content(error.to_string()))
}

/// The text without a byte order mark; or the line that is in another encoding.
fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let refuse = |valid: usize| {
        let line = bytes.iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Error::from(DoorRefusal::CsvNotUtf8 { line })
    };
    let text = std::str::from_utf8(bytes).map_err(|error| refuse(error.valid_up_to()))?;
    match text.find('\0') {
        // UTF-16 has a zero beside every Latin letter.
        Some(at) => Err(refuse(at)),
        None => Ok(text),
    }
}

/// Numbers the lines that records begin on. The reader's own number is that of where it went on reading: before blank lines,
/// and before the second half of a line end of two characters.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, record: &StringRecord) -> u64 {
        let went_on = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.at);
        let rest = self.text.as_bytes().get(went_on..).unwrap_or_default();
        let begin = went_on + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.get(self.at..begin).map_or(0, |passed| passed.matches('\n').count());
        self.line += u64::try_from(passed).unwrap_or(0);
        self.at = begin;
        self.line
    }
}

struct Columns {
    names: Vec<String>,
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, Error> {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
        let missing: Vec<&str> = NEEDED.into_iter().filter(|needed| !names.iter().any(|name| name == needed)).collect();
        if missing.is_empty() {
            Ok(Self { names })
        } else {
            Err(DoorRefusal::CsvColumns { missing: missing.join(", ") }.into())
        }
    }

    fn value<'a>(&self, record: &'a StringRecord, column: &str) -> &'a str {
        let at = self.names.iter().position(|name| name == column);
        from_a_spreadsheet(at.and_then(|at| record.get(at)).unwrap_or_default().trim())
    }

    /// The line's member; everything that is wrong with it goes to `wrong`.
    fn member(&self, record: &StringRecord, line: u64, wrong: &mut Vec<Refusal>) -> Option<Member> {
        // Some columns may be empty; what is there must be right.
        let given = |column| Some(self.value(record, column)).filter(|value| !value.is_empty());
        let number = |text: &str| text.parse().unwrap_or(0);
        let login_read = keep(login(self.value(record, "login")), wrong);
        let name = keep(checked(Field::NAME, self.value(record, "name")), wrong);
        let alias = keep(given("alias").map(|alias| checked(Field::ALIAS, alias)).transpose(), wrong);
        let group = keep(checked(Field::GROUP, self.value(record, "group")), wrong);
        let supervisor = keep(given("supervisor").map(login).transpose(), wrong);
        let sessions = keep(sessions(given("sessions").map(number)), wrong);
        let agent = AgentDraft { login: login_read?, name: name?, alias: alias?, sessions: sessions? };
        Some(Member { line, agent, group: group?, supervisor: supervisor? })
    }
}

fn keep<T>(read: Result<T, Refusal>, wrong: &mut Vec<Refusal>) -> Option<T> {
    read.map_err(|refusal| wrong.push(refusal)).ok()
}
