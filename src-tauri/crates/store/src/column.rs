//! How values of the domain stand in columns.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use rollcall_domain::{
    Cause, Color, Icon, Instant, Language, Party, ProgramRole, ReasonCode, RequestKind, RequestState, Span, StatusKind,
    Timeout,
};

/// A domain value in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Col<T>(pub T);

macro_rules! integer_columns {
    ($($type:ty: $from:expr, $to:expr;)*) => {
        $(
            impl ToSql for Col<$type> {
                fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                    Ok(ToSqlOutput::from($to(self.0)))
                }
            }

            impl FromSql for Col<$type> {
                fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                    value.as_i64().map($from).map(Col)
                }
            }
        )*
    };
}

integer_columns! {
    Instant: Instant::from_millis, Instant::millis;
    Span: Span::from_millis, Span::millis;
}

macro_rules! text_columns {
    ($($type:ty: $from:expr, $to:expr;)*) => {
        $(
            impl ToSql for Col<$type> {
                fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                    let text: &str = $to(&self.0);
                    Ok(ToSqlOutput::from(text))
                }
            }

            impl FromSql for Col<$type> {
                fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                    $from(value.as_str()?).map(Col).ok_or(FromSqlError::InvalidType)
                }
            }
        )*
    };
}

text_columns! {
    StatusKind: StatusKind::from_code, |kind: &StatusKind| kind.code();
    Cause: Cause::from_code, |cause: &Cause| cause.code();
    RequestKind: RequestKind::from_code, |kind: &RequestKind| kind.code();
    RequestState: RequestState::from_code, |state: &RequestState| state.code();
    ProgramRole: ProgramRole::from_code, |role: &ProgramRole| role.code();
    Icon: |code| Icon::parse(code).ok(), |icon: &Icon| icon.code();
    ReasonCode: |code| ReasonCode::parse(code).ok(), ReasonCode::as_str;
    Color: |code| Color::parse(code).ok(), Color::as_str;
    Language: |code| Language::parse(code).ok(), Language::as_str;
    Timeout: timeout_of, |timeout: &Timeout| stored_key(*timeout);
    Party: party_of, |party: &Party| match party { Party::Agent => "agent", Party::Client => "client" };
}

/// A timeout's key in the file says its unit.
fn stored_key(timeout: Timeout) -> &'static str {
    match timeout {
        Timeout::Inactivity => "inactivity_ms",
        Timeout::Warning => "warning_ms",
        Timeout::LogoutGrace => "logout_grace_ms",
        Timeout::Assignment => "assignment_ms",
        Timeout::Closing => "closing_ms",
        Timeout::Request => "request_ms",
        Timeout::BreakRequest => "break_request_ms",
    }
}

pub(crate) fn timeout_of(key: &str) -> Option<Timeout> {
    Timeout::from_key(key.strip_suffix("_ms")?)
}

fn party_of(code: &str) -> Option<Party> {
    match code {
        "agent" => Some(Party::Agent),
        "client" => Some(Party::Client),
        _ => None,
    }
}
