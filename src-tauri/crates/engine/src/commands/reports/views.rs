//! Saved views: each person's own.

use rollcall_domain::{Field, Refusal, ViewId, checked};
use rollcall_store::StoreError;
use rollcall_store::report_view::{self, View};

use crate::snapshot::{Snapshot, read};
use crate::transaction::write;
use crate::wire::{DropReportView, Nothing, ReportKind, ReportView, ReportViews, SaveReportView};
use crate::{Error, Host};

/// So many a person: more stand in nobody's menu.
const MOST: usize = 100;

/// The asker's views.
pub fn list_report_views(host: &dyn Host, _request: Nothing) -> Result<ReportViews, Error> {
    read(host, |snapshot| views(snapshot, snapshot.seq))
}

/// Keeps a view; one with the same name is replaced.
pub fn save_report_view(host: &dyn Host, request: SaveReportView) -> Result<ReportViews, Error> {
    write(host, |transaction| {
        let name = checked(Field::VIEW, &request.name)?;
        let settings =
            serde_json::to_string(&request.settings).map_err(|error| StoreError::Content(error.to_string()))?;
        let kept = report_view::list(transaction.connection(), transaction.by())?;
        let is_new = !kept.iter().any(|view| view.report == code(request.report) && view.name == name);
        if is_new && kept.len() >= MOST {
            return Err(Refusal::TooManyViews { max: MOST }.into());
        }
        report_view::upsert(transaction.connection(), transaction.by(), code(request.report), &name, &settings)?;
        views(&transaction.snapshot, transaction.seq())
    })
}

/// Forgets a view.
pub fn drop_report_view(host: &dyn Host, request: DropReportView) -> Result<ReportViews, Error> {
    write(host, |transaction| {
        let view = ViewId::new(request.id);
        match report_view::owner(transaction.connection(), view)? {
            Some(owner) if owner == transaction.by() => report_view::forget(transaction.connection(), view)?,
            Some(_) => return Err(Refusal::NotPermitted.into()),
            None => return Err(Refusal::UnknownView { id: request.id }.into()),
        }
        views(&transaction.snapshot, transaction.seq())
    })
}

fn views(snapshot: &Snapshot<'_>, seq: i64) -> Result<ReportViews, Error> {
    let kept = report_view::list(snapshot.connection, snapshot.person.id)?;
    Ok(ReportViews { seq, views: kept.into_iter().filter_map(shown).collect() })
}

/// A view that this program can't read was kept by a later one, and is that one's to show.
fn shown(view: View) -> Option<ReportView> {
    let report = [ReportKind::Log, ReportKind::Workload].into_iter().find(|kind| code(*kind) == view.report)?;
    let settings = serde_json::from_str(&view.settings).ok()?;
    Some(ReportView { id: view.id.get(), report, name: view.name, settings })
}

fn code(report: ReportKind) -> &'static str {
    match report {
        ReportKind::Log => "log",
        ReportKind::Workload => "workload",
    }
}
