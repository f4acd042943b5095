//! How cells look.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatBorder};

use crate::export::clock::offset_text;

/// What a head calls the unit of durations: that in which the cells show them.
pub(super) const DURATION: &str = "h:mm:ss";

pub(super) struct Styles {
    pub head: Format,
    pub duration: Format,
    pub share: Format,
    pub count: Format,
    pub decimal: Format,
    /// By the seconds that clocks are ahead of UTC: a cell's instant has no offset, so that its form shows it.
    times: HashMap<i32, Format>,
}

impl Styles {
    pub fn plain() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00F1_F3F6))
                .set_border_bottom(FormatBorder::Thin),
            // Square brackets: hours go on beyond 24.
            duration: Format::new().set_num_format("[h]:mm:ss"),
            share: Format::new().set_num_format("0.0%"),
            count: Format::new().set_num_format("0"),
            decimal: Format::new().set_num_format("0.0"),
            times: HashMap::new(),
        }
    }

    /// The same in bold, for what is added up.
    pub fn strong() -> Self {
        let plain = Self::plain();
        Self {
            head: plain.head,
            duration: plain.duration.set_bold(),
            share: plain.share.set_bold(),
            count: plain.count.set_bold(),
            decimal: plain.decimal.set_bold(),
            times: HashMap::new(),
        }
    }

    /// `2026-03-29 03:00:00 +02:00`.
    pub fn time(&mut self, offset: i32) -> &Format {
        self.times
            .entry(offset)
            .or_insert_with(|| Format::new().set_num_format(format!("yyyy-mm-dd hh:mm:ss \"{}\"", offset_text(offset))))
    }
}

/// A duration as spreadsheets have them: a part of a day.
#[allow(clippy::cast_precision_loss, reason = "seconds of a report fit a float's 53 bits")]
pub(super) fn days(seconds: i64) -> f64 {
    seconds as f64 / 86_400.0
}
