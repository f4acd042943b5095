//! The closed list of codes, and which error has which.

use serde_json::{Map, Value, json};

use rollcall_domain::Refusal;
use rollcall_store::FileProblem;
use rollcall_store::disk::Holder;

use super::{DoorRefusal, Error, object};

/// Every code. The catalogue has a sentence for each in every language, and a test compares both.
pub const ERROR_CODES: &[&str] = &[
    "agent_offline",
    "asker_offline",
    "status_not_choosable",
    "unknown_status",
    "unknown_reason",
    "reason_name_taken",
    "reason_retired",
    "reason_not_allowed",
    "agent_not_receiving",
    "agent_not_working",
    "no_free_session",
    "already_signed_in",
    "not_warned",
    "not_permitted",
    "unknown_agent",
    "unknown_person",
    "unknown_group",
    "unknown_request",
    "unknown_thread",
    "unknown_photo",
    "unknown_pin",
    "unknown_token",
    "unknown_backup",
    "nothing_to_pin",
    "already_pinned",
    "too_many_pins",
    "request_already_decided",
    "thread_closed",
    "thread_not_held",
    "client_blocked",
    "client_not_blocked",
    "client_has_thread",
    "nobody_free",
    "code_taken",
    "code_invalid",
    "code_reserved",
    "too_many_reasons",
    "text_invalid",
    "number_invalid",
    "instant_invalid",
    "instant_past",
    "instant_future",
    "day_invalid",
    "period_invalid",
    "unknown_cause",
    "unknown_column",
    "unknown_view",
    "too_many_views",
    "page_invalid",
    "order_not_for_files",
    "too_many_rows",
    "color_invalid",
    "icon_unknown",
    "locale_invalid",
    "login_taken",
    "group_taken",
    "no_workspace",
    "workspace_fixed",
    "clock_fixed",
    "clock_too_far",
    "clock_right",
    "seat_fixed",
    "too_many_seats",
    "nobody_seated",
    "password_wrong",
    "password_not_set",
    "too_many_attempts",
    "password_missing",
    "role_too_high",
    "changed_meanwhile",
    "key_reused",
    "key_invalid",
    "token_invalid",
    "last_administrator",
    "unknown_command",
    "request_malformed",
    "time_zone_unknown",
    "too_many_ids",
    "base64_invalid",
    "image_unreadable",
    "image_too_large",
    "image_too_many_pixels",
    "csv_not_utf8",
    "csv_columns",
    "csv_lines",
    "csv_empty",
    "file_missing",
    "folder_missing",
    "file_exists",
    "not_sqlite",
    "not_a_workspace",
    "workspace_newer",
    "workspace_altered",
    "workspace_corrupt",
    "workspace_locked",
    "folder_read_only",
    "disk_full",
    "not_a_file",
    "file_too_large",
    "workspace_gone",
    "change_unkept",
    "workspace_linked",
    "schema_altered",
    "lock_is_a_link",
    "disk_trouble",
    "out_of_memory",
    "too_many_files",
    "no_shared_memory",
    "backup_too_busy",
    "backup_underway",
    "internal",
];

pub(super) fn of(error: &Error) -> (&'static str, Map<String, Value>) {
    let (code, params) = match error {
        Error::Refused(refusal) => of_refusal(refusal),
        Error::File { problem, path } => of_problem(problem, &path.display().to_string()),
        Error::Door(refusal) => of_door(refusal),
        Error::Broken(_) => ("internal", Value::Null),
    };
    (code, object(params))
}

pub(super) fn of_refusal(refusal: &Refusal) -> (&'static str, Value) {
    match refusal {
        Refusal::AgentOffline => ("agent_offline", Value::Null),
        Refusal::StatusNotChoosable { code, choices } => {
            ("status_not_choosable", json!({ "code": code, "choices": choices.join(", ") }))
        }
        Refusal::UnknownStatus { code, choices } => {
            ("unknown_status", json!({ "code": code, "choices": choices.join(", ") }))
        }
        Refusal::UnknownReason { code, choices } => {
            ("unknown_reason", json!({ "code": code, "choices": choices.join(", ") }))
        }
        Refusal::ReasonNameTaken { name, locale, code } => {
            ("reason_name_taken", json!({ "name": name, "locale": locale.as_str(), "code": code.as_str() }))
        }
        Refusal::AskerOffline => ("asker_offline", Value::Null),
        Refusal::AlreadyPinned { pin } => ("already_pinned", json!({ "pin": pin })),
        Refusal::TooManyPins { limit } => ("too_many_pins", json!({ "limit": limit })),
        Refusal::ClientNotBlocked { client } => ("client_not_blocked", json!({ "client": client })),
        Refusal::ReasonRetired { code } => ("reason_retired", json!({ "code": code.as_str() })),
        Refusal::ReasonNotAllowed { code } => ("reason_not_allowed", json!({ "code": code.as_str() })),
        Refusal::AgentNotReceiving { agent } => ("agent_not_receiving", json!({ "agent": agent.get() })),
        Refusal::AgentNotWorking { agent } => ("agent_not_working", json!({ "agent": agent.get() })),
        Refusal::NoFreeSession { agent } => ("no_free_session", json!({ "agent": agent.get() })),
        Refusal::AlreadySignedIn { agent } => ("already_signed_in", json!({ "agent": agent.get() })),
        Refusal::NotWarned { agent } => ("not_warned", json!({ "agent": agent.get() })),
        Refusal::NotPermitted => ("not_permitted", Value::Null),
        Refusal::UnknownAgent { agent } => ("unknown_agent", json!({ "agent": agent })),
        Refusal::UnknownPerson { login } => ("unknown_person", json!({ "login": login })),
        Refusal::UnknownGroup { id } => ("unknown_group", json!({ "id": id })),
        Refusal::UnknownRequest { id } => ("unknown_request", json!({ "id": id })),
        Refusal::UnknownThread { id } => ("unknown_thread", json!({ "id": id })),
        Refusal::UnknownPhoto { id } => ("unknown_photo", json!({ "id": id })),
        Refusal::UnknownPin { id } => ("unknown_pin", json!({ "id": id })),
        Refusal::RequestAlreadyDecided { by, at, state } => (
            "request_already_decided",
            json!({ "by": by.clone().unwrap_or_default(), "at": at.clone().unwrap_or_default(), "state": state.code() }),
        ),
        Refusal::NothingToPin { id } => ("nothing_to_pin", json!({ "id": id })),
        Refusal::ThreadClosed { id } => ("thread_closed", json!({ "id": id })),
        Refusal::ThreadNotHeld { id } => ("thread_not_held", json!({ "id": id })),
        Refusal::ClientBlocked { client } => ("client_blocked", json!({ "client": client })),
        Refusal::CodeTaken { code } => ("code_taken", json!({ "code": code })),
        Refusal::CodeInvalid { code } => ("code_invalid", json!({ "code": code })),
        Refusal::CodeReserved { code } => ("code_reserved", json!({ "code": code })),
        Refusal::TooManyReasons { limit } => ("too_many_reasons", json!({ "limit": limit })),
        Refusal::TextInvalid { field, min, max } => ("text_invalid", json!({ "field": field, "min": min, "max": max })),
        Refusal::NumberInvalid { field, min, max } => {
            ("number_invalid", json!({ "field": field, "min": min, "max": max }))
        }
        Refusal::InstantInvalid { field } => ("instant_invalid", json!({ "field": field })),
        Refusal::ColorInvalid { color } => ("color_invalid", json!({ "color": color })),
        Refusal::IconUnknown { icon } => ("icon_unknown", json!({ "icon": icon })),
        Refusal::LocaleInvalid { locale } => ("locale_invalid", json!({ "locale": locale })),
        Refusal::LoginTaken { login } => ("login_taken", json!({ "login": login })),
        Refusal::ClientHasThread { client } => ("client_has_thread", json!({ "client": client })),
        Refusal::NobodyFree => ("nobody_free", Value::Null),
        Refusal::InstantPast { field } => ("instant_past", json!({ "field": field })),
        Refusal::InstantFuture { field } => ("instant_future", json!({ "field": field })),
        Refusal::DayInvalid { field } => ("day_invalid", json!({ "field": field })),
        Refusal::PeriodInvalid => ("period_invalid", Value::Null),
        Refusal::UnknownCause { code, choices } => {
            ("unknown_cause", json!({ "code": code, "choices": choices.join(", ") }))
        }
        Refusal::UnknownColumn { code } => ("unknown_column", json!({ "code": code })),
        Refusal::UnknownView { id } => ("unknown_view", json!({ "id": id })),
        Refusal::TooManyViews { max } => ("too_many_views", json!({ "max": max })),
        Refusal::PageInvalid { after } => ("page_invalid", json!({ "after": after })),
        Refusal::OrderNotForFiles => ("order_not_for_files", Value::Null),
        Refusal::TooManyRows { max } => ("too_many_rows", json!({ "max": max })),
        Refusal::GroupTaken { name } => ("group_taken", json!({ "name": name })),
        Refusal::PasswordWrong => ("password_wrong", Value::Null),
        Refusal::PasswordNotSet => ("password_not_set", Value::Null),
        // Rounded up: who waits as long as they are told isn't refused again.
        Refusal::TooManyAttempts { wait } => ("too_many_attempts", json!({ "wait_s": (wait.millis() + 999) / 1000 })),
        Refusal::PasswordMissing => ("password_missing", Value::Null),
        Refusal::UnknownToken { id } => ("unknown_token", json!({ "id": id })),
        Refusal::UnknownBackup { name } => ("unknown_backup", json!({ "name": name })),
        Refusal::RoleTooHigh { role } => ("role_too_high", json!({ "role": role })),
        Refusal::ChangedMeanwhile => ("changed_meanwhile", Value::Null),
        Refusal::KeyReused => ("key_reused", Value::Null),
        Refusal::LastAdministrator => ("last_administrator", Value::Null),
        Refusal::ClockRight => ("clock_right", Value::Null),
    }
}

fn of_door(refusal: &DoorRefusal) -> (&'static str, Value) {
    match refusal {
        DoorRefusal::NoWorkspace => ("no_workspace", Value::Null),
        DoorRefusal::WorkspaceFixed => ("workspace_fixed", Value::Null),
        DoorRefusal::BackupUnderway => ("backup_underway", Value::Null),
        DoorRefusal::ClockFixed => ("clock_fixed", Value::Null),
        DoorRefusal::ClockTooFar { max_days } => ("clock_too_far", json!({ "max_days": max_days })),
        DoorRefusal::SeatFixed => ("seat_fixed", Value::Null),
        DoorRefusal::TooManySeats { max } => ("too_many_seats", json!({ "max": max })),
        DoorRefusal::NobodySeated => ("nobody_seated", Value::Null),
        DoorRefusal::TokenInvalid => ("token_invalid", Value::Null),
        DoorRefusal::KeyInvalid => ("key_invalid", Value::Null),
        DoorRefusal::UnknownCommand { name } => ("unknown_command", json!({ "name": name })),
        DoorRefusal::RequestMalformed { detail } => ("request_malformed", json!({ "detail": detail })),
        DoorRefusal::TimeZoneUnknown { name } => ("time_zone_unknown", json!({ "name": name })),
        DoorRefusal::TooManyIds { max } => ("too_many_ids", json!({ "max": max })),
        DoorRefusal::Base64Invalid { field } => ("base64_invalid", json!({ "field": field })),
        DoorRefusal::ImageUnreadable => ("image_unreadable", Value::Null),
        DoorRefusal::ImageTooLarge { max_mib } => ("image_too_large", json!({ "max_mib": max_mib })),
        DoorRefusal::ImageTooManyPixels { max_megapixels } => {
            ("image_too_many_pixels", json!({ "max_megapixels": max_megapixels }))
        }
        DoorRefusal::CsvNotUtf8 { line } => ("csv_not_utf8", json!({ "line": line })),
        DoorRefusal::CsvColumns { missing } => ("csv_columns", json!({ "missing": missing })),
        DoorRefusal::CsvLines { count, more, .. } => ("csv_lines", json!({ "count": count, "more": more })),
        DoorRefusal::CsvEmpty => ("csv_empty", Value::Null),
    }
}

fn of_problem(problem: &FileProblem, path: &str) -> (&'static str, Value) {
    let code = match problem {
        FileProblem::Missing => "file_missing",
        FileProblem::FolderMissing => "folder_missing",
        FileProblem::Exists => "file_exists",
        FileProblem::NotSqlite => "not_sqlite",
        FileProblem::NotAWorkspace => "not_a_workspace",
        FileProblem::Newer => "workspace_newer",
        FileProblem::Altered => "workspace_altered",
        FileProblem::Locked => return locked(path, None),
        FileProblem::LockedBy { holder } => return locked(path, Some(holder)),
        FileProblem::ReadOnly => "folder_read_only",
        FileProblem::DiskFull => "disk_full",
        FileProblem::NotAFile => "not_a_file",
        FileProblem::TooLarge { max_mib } => return ("file_too_large", json!({ "path": path, "max_mib": max_mib })),
        FileProblem::Gone => "workspace_gone",
        FileProblem::Unkept => "change_unkept",
        FileProblem::Linked { links } => return ("workspace_linked", json!({ "path": path, "links": links })),
        FileProblem::AlteredSchema { name } => return ("schema_altered", json!({ "path": path, "name": name })),
        FileProblem::PlantedLink => "lock_is_a_link",
        FileProblem::DiskTrouble { detail } => return ("disk_trouble", json!({ "path": path, "detail": detail })),
        FileProblem::OutOfMemory => "out_of_memory",
        FileProblem::TooManyFiles => "too_many_files",
        FileProblem::NoSharedMemory => "no_shared_memory",
        FileProblem::TooBusy => "backup_too_busy",
        FileProblem::Corrupt { moved_to, backup } => {
            let shown = |path: &Option<std::path::PathBuf>| {
                path.as_ref().map(|path| path.display().to_string()).unwrap_or_default()
            };
            let params = json!({ "path": path, "moved_to": shown(moved_to), "backup": shown(backup) });
            return ("workspace_corrupt", params);
        }
    };
    (code, json!({ "path": path }))
}

/// Numbers of processes aren't counted things, so they go as text.
fn locked(path: &str, holder: Option<&Holder>) -> (&'static str, Value) {
    let program = holder.map(|holder| holder.program.clone()).unwrap_or_default();
    let process = holder.map(|holder| holder.process.to_string()).unwrap_or_default();
    let stopped = holder.filter(|holder| holder.stopped).map(|_| "stopped").unwrap_or_default();
    let params = json!({ "path": path, "program": program, "process": process, "stopped": stopped });
    ("workspace_locked", params)
}
