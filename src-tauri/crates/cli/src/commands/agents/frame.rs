//! What a terminal shows of the widget at one moment: lines that fit it, and no more of them than it has.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::plain;

/// A terminal's size in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub columns: usize,
    pub rows: usize,
}

/// What there is to show.
pub struct Scene {
    /// Whose floor it is.
    pub title: String,
    /// Counts by status, one after the other on as many lines as they need.
    pub counts: Vec<String>,
    /// The heading and a line for each agent.
    pub table: String,
    /// How to end it.
    pub foot: String,
}

/// The lines of a screen, from the top.
pub struct Frame {
    pub lines: Vec<String>,
    /// Where the table's heading is.
    pub heading: usize,
}

/// Title, counts, the table as far as it fits, and the foot in the last line.
pub fn frame(scene: &Scene, size: Size, more: impl Fn(usize) -> String) -> Frame {
    let mut lines = vec![scene.title.clone()];
    lines.extend(wrapped(&scene.counts, size.columns));
    lines.push(String::new());
    let heading = lines.len();
    let table: Vec<&str> = scene.table.lines().collect();
    // The foot and the line above it.
    let room = size.rows.saturating_sub(lines.len() + 2);
    if table.len() <= room {
        lines.extend(table.iter().map(|line| (*line).to_owned()));
    } else {
        let shown = room.saturating_sub(1);
        lines.extend(table.iter().take(shown).map(|line| (*line).to_owned()));
        lines.push(more(table.len() - shown));
    }
    lines.truncate(size.rows.saturating_sub(1));
    while lines.len() + 1 < size.rows {
        lines.push(String::new());
    }
    lines.push(scene.foot.clone());
    Frame { lines: lines.iter().map(|line| cut(&plain(line), size.columns)).collect(), heading }
}

/// Words between dots, in lines of so many columns.
fn wrapped(words: &[String], columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.width() + word.width() + 3 <= columns => {
                line.push_str(" · ");
                line.push_str(word);
            }
            _ => lines.push(word.clone()),
        }
    }
    lines
}

/// The part of a line that fits.
fn cut(line: &str, columns: usize) -> String {
    if line.width() <= columns {
        return line.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let fits = |c: &char| {
        let width = c.width().unwrap_or(0);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    };
    let mut kept: String = line.chars().take_while(fits).collect();
    if columns > 0 {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(agents: usize, columns: usize, rows: usize) -> Vec<String> {
        let lines: Vec<String> = (1..=agents).map(|number| format!("Agent {number}  Active")).collect();
        let scene = Scene {
            title: "Support floor".to_owned(),
            counts: vec!["All 24".to_owned(), "Active 20".to_owned(), "Offline 4".to_owned()],
            table: format!("Name  Status\n{}", lines.join("\n")),
            foot: "q ends".to_owned(),
        };
        frame(&scene, Size { columns, rows }, |hidden| format!("and {hidden} more")).lines
    }

    #[test]
    fn everything_is_there_when_it_fits_and_the_foot_is_last() {
        let lines = shown(2, 80, 10);
        assert_eq!(
            lines[..6],
            [
                "Support floor",
                "All 24 · Active 20 · Offline 4",
                "",
                "Name  Status",
                "Agent 1  Active",
                "Agent 2  Active"
            ]
        );
        assert_eq!((lines.len(), lines[9].as_str()), (10, "q ends"));
    }

    #[test]
    fn what_doesnt_fit_is_counted() {
        let lines = shown(24, 80, 10);
        assert_eq!(
            lines[3..8],
            ["Name  Status", "Agent 1  Active", "Agent 2  Active", "Agent 3  Active", "and 21 more"]
        );
    }

    #[test]
    fn counts_take_the_lines_that_they_need() {
        assert_eq!(shown(2, 20, 10)[1..4], ["All 24 · Active 20", "Offline 4", ""]);
    }

    #[test]
    fn no_screen_is_too_small() {
        for (columns, rows) in [(0, 0), (1, 1), (5, 3), (80, 4), (3, 50)] {
            let lines = shown(24, columns, rows);
            assert_eq!(lines.len(), rows.max(1), "{columns} × {rows}");
            assert!(lines.iter().all(|line| line.width() <= columns), "{columns} × {rows}: {lines:?}");
        }
    }
}
