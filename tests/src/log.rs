//! The status log as a whole: what must hold of it after anything.

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use crate::Door;
use crate::deeds::standing;

impl Door {
    /// Every interval of an agent, oldest first.
    #[track_caller]
    pub fn log(&self, login: &str) -> Vec<Value> {
        let (mut intervals, mut before_id) = (Vec::new(), Value::Null);
        loop {
            let page = self.does("list_history", json!({ "agent": login, "before_id": before_id, "limit": 200 }));
            intervals.extend(page["intervals"].as_array().expect("a list").iter().cloned());
            if page["more"] == false {
                break;
            }
            before_id = intervals.last().expect("a page that isn't the last has intervals")["id"].clone();
        }
        intervals.reverse();
        intervals
    }

    /// The statuses of the log with their causes, oldest first: `not_ready login`, `inactive lunch_break agent`.
    #[track_caller]
    pub fn course(&self, login: &str) -> Vec<String> {
        let words =
            |interval: &Value| format!("{} {}", standing(interval), interval["cause"].as_str().expect("a cause"));
        self.log(login).iter().map(words).collect()
    }

    /// Asserts that the log has no gap and no overlap, and that its open interval is the status that the row shows.
    #[track_caller]
    pub fn assert_log_is_whole(&self, login: &str) {
        let log = self.log(login);
        let row = self.row(login);
        let (present, past) = log.split_last().expect("an agent has a log from the day they were added");
        for (interval, next) in past.iter().zip(&log[1..]) {
            assert_eq!(interval["ended"], next["began"], "{login}: {interval} gives way to {next}");
            assert!(instant(&interval["began"]) <= instant(&interval["ended"]), "{login}: {interval} runs forward");
        }
        assert_eq!(log[0]["cause"], "added", "{login}: the log begins with the agent");
        assert_eq!(present["ended"], Value::Null, "{login}: the last interval is open");
        for field in ["status", "reason", "next_reason"] {
            assert_eq!(present[field], row[field], "{login}: the open interval is the status");
        }
        assert_eq!(present["began"], row["since"], "{login}: since its begin");
    }
}

/// Offsets change with the seasons, so texts can't be compared.
#[track_caller]
fn instant(shown: &Value) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(shown.as_str().expect("an instant")).expect("RFC 3339")
}
