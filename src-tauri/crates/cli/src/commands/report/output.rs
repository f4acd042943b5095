//! In which form a report is wanted, and where.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rollcall_engine::wire::ExportFormat;

use crate::error::CliError;

#[derive(Args)]
pub(super) struct Output {
    /// The form [default: that of the file's name, or a table for people]
    #[arg(long)]
    format: Option<Format>,
    /// The file to write, which must not exist yet; - for standard output
    #[arg(long = "output", value_name = "FILE")]
    file: Option<PathBuf>,
    /// Replace the file that is there
    #[arg(long, requires = "file")]
    pub force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For other programs: codes, and seconds
    Csv,
    /// A workbook
    Xlsx,
    /// What the command answers
    Json,
}

impl Output {
    /// The file's form; none for a table.
    pub fn form(&self) -> Result<Option<ExportFormat>, CliError> {
        let by_name =
            || self.path().and_then(Path::extension).and_then(|ending| Format::from_str(ending.to_str()?, true).ok());
        match self.format.or_else(by_name) {
            Some(Format::Csv) => Ok(Some(ExportFormat::Csv)),
            Some(Format::Xlsx) => Ok(Some(ExportFormat::Xlsx)),
            Some(Format::Json) => Ok(Some(ExportFormat::Json)),
            Some(Format::Table) | None if self.path().is_some() => Err(CliError::Usage("cli-usage-report-format")),
            Some(Format::Table) | None => Ok(None),
        }
    }

    /// The file; none for standard output.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_deref().filter(|path| path.as_os_str() != "-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(format: Option<Format>, file: Option<&str>) -> Result<Option<ExportFormat>, ()> {
        Output { format, file: file.map(PathBuf::from), force: false }.form().map_err(drop)
    }

    #[test]
    fn people_get_a_table_unless_they_say_otherwise() {
        assert_eq!(form(None, None), Ok(None));
        assert_eq!(form(Some(Format::Table), None), Ok(None));
        assert_eq!(form(None, Some("-")), Ok(None));
        assert_eq!(form(Some(Format::Csv), Some("-")), Ok(Some(ExportFormat::Csv)));
    }

    #[test]
    fn a_files_name_says_its_form() {
        assert_eq!(form(None, Some("november.csv")), Ok(Some(ExportFormat::Csv)));
        assert_eq!(form(None, Some("november.XLSX")), Ok(Some(ExportFormat::Xlsx)));
        assert_eq!(form(Some(Format::Json), Some("november.csv")), Ok(Some(ExportFormat::Json)), "unless told");
        for file in ["november", "november.pdf", "november.table"] {
            assert_eq!(form(None, Some(file)), Err(()), "{file}");
        }
        assert_eq!(form(Some(Format::Table), Some("november.csv")), Err(()), "a table is for people");
    }
}
