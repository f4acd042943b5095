//! CSV and workbooks read back, as other programs read them.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};

/// The fields of a CSV, line by line.
pub fn lines(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.expect("a line").iter().map(str::to_owned).collect()).collect()
}

/// The cells of a sheet as text: instants as `2026-03-02T08:00:00`, durations as their seconds.
pub fn cells(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range(sheet).expect("the sheet");
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::DateTime(at) if at.is_duration() => format!("{:.0}", at.as_f64() * 86_400.0),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
            // A part of a day, as a float: half a millisecond is nothing.
            assert!(!(5..995).contains(&milli), "whole seconds");
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
        }
        Data::Float(number) => number.to_string(),
        other => other.to_string(),
    }
}

/// How a spreadsheet is told to show a cell of the first sheet, such as `G2`.
pub fn form(bytes: &[u8], cell: &str) -> String {
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut part = |name: &str| {
        let mut text = String::new();
        book.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    let (sheet, styles) = (part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"));
    let style: usize = after(&sheet, &format!("<c r=\"{cell}\" s=\"")).parse().expect("a number");
    let forms = styles.split_once("<cellXfs").expect("forms").1;
    let number = after(forms.split("<xf ").nth(style + 1).expect("the form"), "numFmtId=\"");
    after(&styles, &format!("<numFmt numFmtId=\"{number}\" formatCode=\"")).replace("&quot;", "\"")
}

/// What stands after the mark, up to the next quotation mark.
fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_else(|| panic!("{mark}"))
}
