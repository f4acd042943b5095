//! Columns of text, aligned by how wide they look and not by how many bytes they have.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::one_line;

/// Which side of a column its cells keep to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Numbers and times.
    Right,
}

/// A heading line and one line a row, whatever the cells hold.
pub fn table(columns: &[(Side, String)], rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|cell| one_line(cell)).collect()).collect();
    let headings: Vec<_> = columns.iter().map(|(_, heading)| heading.clone()).collect();
    let widths: Vec<_> = (0..columns.len())
        .map(|at| {
            rows.iter().chain([&headings]).filter_map(|row| row.get(at)).map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(columns).zip(&widths).map(|((cell, (side, _)), width)| pad(cell, *width, *side));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    [&headings].into_iter().chain(&rows).map(line).collect::<Vec<_>>().join("\n")
}

/// Seconds as `h:mm:ss`.
pub fn duration(seconds: i64) -> String {
    let seconds = seconds.max(0);
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The beginning of a text, so that a row stays a row on most terminals.
pub fn beginning(text: &str) -> String {
    const WIDEST: usize = 60;
    if text.width() <= WIDEST {
        return text.to_owned();
    }
    let mut room = WIDEST - 1;
    let fits = |c: &char| {
        let width = c.width().unwrap_or(1);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    };
    let mut kept: String = text.chars().take_while(fits).collect();
    kept.push('…');
    kept
}

/// A number, or the dash that stands where there is none.
pub fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

fn pad(cell: &str, width: usize, side: Side) -> String {
    let room = " ".repeat(width.saturating_sub(cell.width()));
    match side {
        Side::Left => format!("{cell}{room}"),
        Side::Right => format!("{room}{cell}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(rows: &[(&str, &str)]) -> String {
        let rows: Vec<_> = rows.iter().map(|(name, number)| vec![(*name).to_owned(), (*number).to_owned()]).collect();
        table(&[(Side::Left, "Name".to_owned()), (Side::Right, "Threads".to_owned())], &rows)
    }

    #[test]
    fn words_keep_left_and_numbers_right() {
        assert_eq!(
            people(&[("Anna", "3"), ("Bartholomew", "12")]),
            "Name         Threads\nAnna               3\nBartholomew       12"
        );
    }

    #[test]
    fn cells_line_up_by_how_wide_they_look() {
        let said = people(&[("Анна", "3"), ("山田 花子", "4"), ("Zoe\u{308}", "5")]);
        let ends: Vec<_> = said.lines().map(UnicodeWidthStr::width).collect();
        assert_eq!(ends, [18; 4], "every line ends in the same column:\n{said}");
    }

    #[test]
    fn a_cell_stays_on_its_line() {
        assert_eq!(people(&[("Eve\nAnna", "3")]), "Name      Threads\nEve Anna        3");
    }

    #[test]
    fn a_long_text_is_cut_by_how_wide_it_looks() {
        assert_eq!(beginning("Good morning"), "Good morning");
        for long in ["parcel ".repeat(40), "小包".repeat(40), "e\u{301}".repeat(80)] {
            let cut = beginning(&long);
            assert!(cut.ends_with('…') && (58..=60).contains(&cut.width()), "{cut}");
        }
    }

    #[test]
    fn no_line_ends_in_blanks() {
        let said = table(
            &[(Side::Left, "Name".to_owned()), (Side::Left, "Note".to_owned())],
            &[vec!["Anna".to_owned(), String::new()]],
        );
        assert_eq!(said, "Name  Note\nAnna");
    }

    #[test]
    fn a_table_without_rows_is_its_heading() {
        assert_eq!(people(&[]), "Name  Threads");
    }

    #[test]
    fn durations_count_hours_beyond_a_day() {
        for (seconds, said) in
            [(0, "0:00:00"), (59, "0:00:59"), (3_725, "1:02:05"), (360_000, "100:00:00"), (-5, "0:00:00")]
        {
            assert_eq!(duration(seconds), said, "{seconds} s");
        }
    }
}
