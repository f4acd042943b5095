//! The whole log as CSV, as somebody would write it for this once.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use rollcall_engine::Instant;
use rusqlite::Connection;

const LOG: &str = "
    SELECT p.name, p.login, g.name, l.status, r.code, n.code, l.began_at_ms, l.ended_at_ms, l.cause, b.name
    FROM status_log l
    JOIN agent a ON a.id = l.agent_id
    JOIN person p ON p.id = l.agent_id
    JOIN supervisor_group g ON g.id = a.group_id
    LEFT JOIN reason r ON r.id = l.reason_id
    LEFT JOIN reason n ON n.id = l.next_reason_id
    LEFT JOIN person b ON b.id = l.changed_by
    ORDER BY l.id DESC";

pub fn write(path: &Path, now: Instant, out: &mut impl Write) {
    let zone = chrono_tz::Europe::Berlin;
    let text = |ms: i64| {
        let at: DateTime<Utc> = DateTime::from_timestamp_millis(ms).expect("an instant");
        at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false)
    };
    let connection = Connection::open(path).expect("the file");
    let mut statement = connection.prepare(LOG).expect("a statement");
    let mut rows = statement.query([]).expect("rows");
    let heads = "agent,login,group,status,reason,next_reason,began (Europe/Berlin),ended (Europe/Berlin),\
        duration (s),cause,changed_by,open\r\n";
    out.write_all(heads.as_bytes()).expect("a disk");
    while let Some(row) = rows.next().expect("a row") {
        let column = |at: usize| row.get_ref(at).expect("a column").as_str_or_null().expect("text").unwrap_or_default();
        let (began, ended): (i64, Option<i64>) = (row.get(6).expect("a begin"), row.get(7).expect("an end"));
        let seconds = ended.unwrap_or(now.millis()) / 1000 - began / 1000;
        write!(
            out,
            "{},{},{},{},{},{},{},{},{seconds},{},{},{}\r\n",
            column(0),
            column(1),
            column(2),
            column(3),
            column(4),
            column(5),
            text(began),
            ended.map(text).unwrap_or_default(),
            column(8),
            column(9),
            ended.is_none(),
        )
        .expect("a disk");
    }
}
