//! The status log as a workbook.

use std::io::Write;

use rollcall_domain::{Refusal, seconds_between};
use rollcall_store::log_range::LogRow;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::parameters::parameters;
use super::styles::{DURATION, Styles, days};
use super::{failed, hand_over};
use crate::Error;
use crate::export::clock::Clock;
use crate::export::csv::{log_heads, mark};
use crate::export::log::{ExportContext, RowSink};

/// Rows that a sheet holds, with its header.
const ROWS: u32 = 1_048_576;
const WIDTHS: [u16; 12] = [24, 20, 18, 14, 18, 18, 26, 26, 12, 18, 24, 8];

pub(in crate::export) struct LogBook<'a> {
    sink: &'a mut dyn Write,
    book: Workbook,
    styles: Styles,
    next: u32,
}

impl<'a> LogBook<'a> {
    pub fn new(sink: &'a mut dyn Write) -> Self {
        Self { sink, book: Workbook::new(), styles: Styles::plain(), next: 1 }
    }

    fn heads(&mut self, context: &ExportContext<'_>) -> Result<(), XlsxError> {
        // Row by row to the disk: a sheet of a million rows takes no memory.
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name("Agent status log")?.set_freeze_panes(1, 0)?;
        for (column, (head, width)) in (0..).zip(log_heads(context.zone(), DURATION).into_iter().zip(WIDTHS)) {
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(0, column, head, &self.styles.head)?;
        }
        Ok(())
    }

    fn row(&mut self, context: &ExportContext<'_>, row: &LogRow) -> Result<(), XlsxError> {
        let (names, clock, at, styles) = (&context.names, Clock::new(context.zone()), self.next, &mut self.styles);
        let sheet = self.book.worksheet_from_index(0)?;
        if let Some(member) = names.member(row.agent) {
            sheet.write_string(at, 0, &member.name)?;
            sheet.write_string(at, 1, &member.login)?;
            sheet.write_string(at, 2, &member.group_name)?;
        }
        sheet.write_string(at, 3, row.status.code())?;
        optional(sheet, at, 4, names.reason(row.reason))?;
        optional(sheet, at, 5, names.reason(row.next_reason))?;
        for (column, instant) in [(6, Some(row.began_at)), (7, row.ended_at)] {
            if let Some((wall, offset)) = instant.map(|instant| clock.wall(instant)) {
                sheet.write_datetime_with_format(at, column, wall, styles.time(offset))?;
            }
        }
        let seconds = seconds_between(row.began_at, row.ended_at.unwrap_or(context.now()));
        sheet.write_number_with_format(at, 8, days(seconds), &styles.duration)?;
        sheet.write_string(at, 9, row.cause.code())?;
        optional(sheet, at, 10, names.person(row.changed_by))?;
        sheet.write_string(at, 11, mark(row.ended_at.is_none())).map(drop)
    }
}

fn optional(sheet: &mut Worksheet, row: u32, column: u16, text: Option<&str>) -> Result<(), XlsxError> {
    text.map_or(Ok(()), |text| sheet.write_string(row, column, text).map(drop))
}

fn too_many() -> Error {
    Refusal::TooManyRows { max: ROWS - 1 }.into()
}

impl RowSink for LogBook<'_> {
    fn begin(&mut self, context: &ExportContext<'_>) -> Result<(), Error> {
        // Told at once where it is known at once.
        if context.rows.is_some_and(|rows| rows >= u64::from(ROWS)) {
            return Err(too_many());
        }
        self.heads(context).map_err(failed)
    }

    fn take(&mut self, context: &ExportContext<'_>, row: &LogRow) -> Result<(), Error> {
        if self.next == ROWS {
            return Err(too_many());
        }
        self.row(context, row).map_err(failed)?;
        self.next += 1;
        Ok(())
    }

    fn end(&mut self, context: &ExportContext<'_>) -> Result<(), Error> {
        let covered = context.scope.covered(context.snapshot);
        let now = context.zone().show(context.now());
        parameters(&mut self.book, context.request, &covered, &now).map_err(failed)?;
        hand_over(&mut self.book, self.sink)
    }
}
