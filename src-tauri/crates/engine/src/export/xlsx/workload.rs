//! The Workload report as a workbook.

use std::io::Write;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::parameters::parameters;
use super::styles::{DURATION, Styles, days};
use super::{failed, hand_over};
use crate::Error;
use crate::export::csv::{workload_heads, workload_labels};
use crate::wire::{ColumnUnit, ExportReport, Workload, WorkloadColumn, WorkloadValue, WorkloadValues};

/// Writes the workbook: the rows, then what is added up.
pub(in crate::export) fn workload(
    report: &Workload,
    columns: &[WorkloadColumn],
    request: &ExportReport,
    sink: &mut dyn Write,
) -> Result<(), Error> {
    let mut book = Workbook::new();
    sheet(&mut book, report, columns).map_err(failed)?;
    parameters(&mut book, request, &report.covered, &report.now).map_err(failed)?;
    hand_over(&mut book, sink)
}

fn sheet(book: &mut Workbook, report: &Workload, columns: &[WorkloadColumn]) -> Result<(), XlsxError> {
    let (plain, strong) = (Styles::plain(), Styles::strong());
    let sheet = book.add_worksheet().set_name("Workload")?;
    let mut labels = 0;
    for (column, head) in (0..).zip(workload_heads(report, columns, DURATION)) {
        sheet.set_column_width(column, 18)?;
        sheet.write_string_with_format(0, column, head, &plain.head)?;
        labels = column + 1;
    }
    labels -= u16::try_from(columns.len()).unwrap_or(0);
    sheet.set_freeze_panes(1, labels)?;
    let mut at = 1;
    for row in &report.rows {
        for (column, label) in (0..).zip(workload_labels(row, report.by, &report.covered)) {
            sheet.write_string(at, column, label)?;
        }
        values(sheet, at, labels, &row.values, columns, &plain)?;
        at += 1;
    }
    for (label, sums) in [("total", &report.total), ("average", &report.average)] {
        sheet.write_string_with_format(at, 0, label, &strong.count)?;
        values(sheet, at, labels, sums, columns, &strong)?;
        at += 1;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "numbers of a report fit a float's 53 bits")]
fn values(
    sheet: &mut Worksheet,
    row: u32,
    first: u16,
    values: &WorkloadValues,
    columns: &[WorkloadColumn],
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (column, head) in (first..).zip(columns) {
        let (number, format) = match (values.get(&head.code), head.unit) {
            (None, _) => continue,
            (Some(WorkloadValue::Whole(seconds)), ColumnUnit::Seconds) => (days(seconds), &styles.duration),
            (Some(WorkloadValue::Part(share)), ColumnUnit::Share) => (share, &styles.share),
            (Some(WorkloadValue::Whole(number)), _) => (number as f64, &styles.count),
            (Some(WorkloadValue::Part(number)), _) => (number, &styles.decimal),
        };
        sheet.write_number_with_format(row, column, number, format)?;
    }
    Ok(())
}
