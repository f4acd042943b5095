//! A workbook: real times, durations as durations, a header that stays, and a sheet that says what was asked for.

mod log;
mod parameters;
mod styles;
mod workload;

use std::io::{Read, Seek, SeekFrom, Write};

use rust_xlsxwriter::{Workbook, XlsxError};

pub(super) use log::LogBook;
pub(super) use workload::workload;

use super::broken;
use crate::Error;

/// A workbook is a zip, which isn't written from front to back: it is made in a file without a name first.
fn hand_over(book: &mut Workbook, sink: &mut dyn Write) -> Result<(), Error> {
    let mut made = tempfile::tempfile().map_err(broken)?;
    book.save_to_writer(&mut made).map_err(failed)?;
    made.seek(SeekFrom::Start(0)).map_err(broken)?;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match made.read(&mut buffer).map_err(broken)? {
            0 => break,
            read => sink.write_all(&buffer[..read]).map_err(broken)?,
        }
    }
    sink.flush().map_err(broken)
}

fn failed(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => broken(error),
        other => broken(std::io::Error::other(other)),
    }
}
