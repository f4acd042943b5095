//! The reports: as JSON what their commands answer, as CSV and as a workbook the whole file.

mod query;

use axum::Json;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rollcall_engine::commands;
use rollcall_engine::wire::{ExportFormat, ExportReport, ReportKind};

use self::query::{Asked, read};
use super::program::Program;
use crate::answer;
use crate::connections::Worker;
use crate::download::Download;

/// `GET /api/v1/reports/log`: a page of it, or the file.
pub(super) async fn log(program: Program, query: RawQuery) -> Result<Response, Response> {
    let asked = asked(ReportKind::Log, query)?;
    if asked.format == ExportFormat::Json {
        return Ok(Json(program.ask(|host| commands::report_log(host, asked.page())).await?).into_response());
    }
    Ok(download(program, asked.export(ReportKind::Log)).await?.file())
}

/// `GET /api/v1/reports/workload`.
pub(super) async fn workload(program: Program, query: RawQuery) -> Result<Response, Response> {
    let export = asked(ReportKind::Workload, query)?.export(ReportKind::Workload);
    if export.format == ExportFormat::Json {
        return Ok(download(program, export).await?.plain());
    }
    Ok(download(program, export).await?.file())
}

async fn download(program: Program, export: ExportReport) -> Result<Download, Response> {
    let (downloads, busy) = (program.state.downloads.clone(), program.worker.as_ref().and_then(Worker::busy));
    downloads.begin(program, export, busy).await
}

fn asked(report: ReportKind, RawQuery(query): RawQuery) -> Result<Asked, Response> {
    read(report, &query.unwrap_or_default()).map_err(|detail| answer::malformed(StatusCode::BAD_REQUEST, detail))
}
