//! What the query of a report asks for. The engine judges codes, instants and periods.

use rollcall_engine::wire::{
    AgentRef, ExportFormat, ExportReport, LogSort, ReportFilter, ReportKind, ReportLog, WorkloadBy,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What is asked for.
#[derive(Debug)]
pub(super) struct Asked {
    pub format: ExportFormat,
    filter: ReportFilter,
    sort: LogSort,
    reversed: bool,
    limit: Option<u32>,
    after: Option<String>,
    by: WorkloadBy,
    columns: Option<Vec<String>>,
}

impl Asked {
    /// A page of the log.
    pub fn page(self) -> ReportLog {
        let Asked { filter, sort, reversed, limit, after, .. } = self;
        ReportLog { filter, sort, reversed, limit, after }
    }

    /// A file.
    pub fn export(self, report: ReportKind) -> ExportReport {
        let Asked { format, filter, sort, reversed, by, columns, .. } = self;
        ExportReport { report, format, filter, sort, reversed, by, columns }
    }
}

/// Reads the query of this report. What is wrong with it is said in English, for who writes programs.
pub(super) fn read(report: ReportKind, query: &str) -> Result<Asked, String> {
    let mut filter = ReportFilter::default();
    let (mut format, mut sort, mut reversed, mut limit) = (None, None, None, None);
    let (mut after, mut by, mut columns) = (None, None, None);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let name = name.as_ref();
        match (report, name) {
            (_, "format") => once(&mut format, name, word(name, &value)?)?,
            (_, "period") => once(&mut filter.period, name, word(name, &value)?)?,
            (_, "from") => once(&mut filter.from, name, value.into_owned())?,
            (_, "to") => once(&mut filter.to, name, value.into_owned())?,
            (_, "group") => filter.groups.get_or_insert_default().push(number(name, &value)?),
            (_, "agent") => filter.agents.get_or_insert_default().push(agent(&value)),
            (_, "status" | "reason") => filter.statuses.get_or_insert_default().push(value.into_owned()),
            (ReportKind::Log, "cause") => filter.causes.get_or_insert_default().push(value.into_owned()),
            (ReportKind::Log, "sort") => once(&mut sort, name, word(name, &value)?)?,
            (ReportKind::Log, "reversed") => once(&mut reversed, name, number(name, &value)?)?,
            (ReportKind::Log, "limit") => once(&mut limit, name, number(name, &value)?)?,
            (ReportKind::Log, "after") => once(&mut after, name, value.into_owned())?,
            (ReportKind::Workload, "by") => once(&mut by, name, word(name, &value)?)?,
            (ReportKind::Workload, "columns") => {
                once(&mut columns, name, value.split(',').map(str::to_owned).collect())?;
            }
            _ => return Err(unknown(report)),
        }
    }
    let format = format.unwrap_or(ExportFormat::Json);
    if format != ExportFormat::Json && (limit.is_some() || after.is_some()) {
        return Err("a file is whole: limit and after are for JSON".to_owned());
    }
    Ok(Asked {
        format,
        filter,
        sort: sort.unwrap_or_default(),
        reversed: reversed.unwrap_or_default(),
        limit,
        after,
        by: by.unwrap_or_default(),
        columns,
    })
}

fn once<T>(slot: &mut Option<T>, name: &str, value: T) -> Result<(), String> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(format!("{name} is given twice")),
    }
}

/// One of the words that the wire type knows.
fn word<T: DeserializeOwned>(name: &str, value: &str) -> Result<T, String> {
    let value: String = value.chars().take(60).collect();
    serde_json::from_value(Value::String(value)).map_err(|error| format!("{name}: {error}"))
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    let kind = if name == "reversed" { "true or false" } else { "a number" };
    value.parse().map_err(|_| format!("{name} takes {kind}"))
}

/// By number when it is one, or else by login.
fn agent(value: &str) -> AgentRef {
    value.parse().map_or_else(|_| AgentRef::Login(value.to_owned()), AgentRef::Id)
}

fn unknown(report: ReportKind) -> String {
    let own = match report {
        ReportKind::Log => "cause, sort, reversed, limit and after",
        ReportKind::Workload => "by and columns",
    };
    format!("only format, period, from, to, group, agent, status, reason, {own} can be given")
}

#[cfg(test)]
mod tests {
    use rollcall_engine::wire::Period;

    use super::*;

    fn log(query: &str) -> Result<Asked, String> {
        read(ReportKind::Log, query)
    }

    #[test]
    fn a_query_becomes_the_commands_request() {
        let asked =
            log("period=last_month&group=1&group=2&agent=maya&agent=7&status=active&reason=lunch_break&cause=login\
             &sort=agent&reversed=true&limit=5&after=7-12")
            .expect("all of it is known");
        let page = asked.page();
        assert_eq!(page.filter.period, Some(Period::LastMonth));
        assert_eq!(page.filter.groups, Some(vec![1, 2]));
        assert_eq!(page.filter.agents, Some(vec![AgentRef::Login("maya".to_owned()), AgentRef::Id(7)]));
        let codes = |codes: &[&str]| Some(codes.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(page.filter.statuses, codes(&["active", "lunch_break"]), "a reason is a status of its own");
        assert_eq!(page.filter.causes, codes(&["login"]));
        assert_eq!((page.sort, page.reversed), (LogSort::Agent, true));
        assert_eq!((page.limit, page.after.as_deref()), (Some(5), Some("7-12")));
    }

    #[test]
    fn nothing_asked_for_is_everything() {
        let page = log("").expect("no query").page();
        assert_eq!(page.filter, ReportFilter::default());
        assert_eq!((page.sort, page.reversed, page.limit), (LogSort::Began, false, None));
    }

    #[test]
    fn columns_stand_in_the_order_in_which_they_are_named() {
        let asked = read(ReportKind::Workload, "by=week&columns=occupancy,login_time&format=csv").expect("known");
        let export = asked.export(ReportKind::Workload);
        assert_eq!((export.by, export.format), (WorkloadBy::Week, ExportFormat::Csv));
        assert_eq!(export.columns, Some(vec!["occupancy".to_owned(), "login_time".to_owned()]));
    }

    #[test]
    fn what_a_report_does_not_have_is_refused() {
        for wrong in [
            "period=tomorrow",
            "period=today&period=today",
            "from=2026-11-01&from=2026-11-02",
            "group=Sales",
            "sort=name",
            "reversed=yes",
            "limit=-1",
            "limit=",
            "format=pdf",
            "by=agent",
            "columns=occupancy",
            "before_id=7",
            "format=csv&limit=5",
            "format=xlsx&after=7",
        ] {
            assert!(log(wrong).is_err(), "{wrong}");
        }
        for wrong in ["by=month", "cause=login", "sort=agent", "limit=5", "columns=a&columns=b"] {
            assert!(read(ReportKind::Workload, wrong).is_err(), "{wrong}");
        }
    }
}
