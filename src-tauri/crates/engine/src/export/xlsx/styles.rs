//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatBorder};

pub(super) struct Styles {
    pub head: Format,
    pub time: Format,
    pub duration: Format,
    pub share: Format,
    pub count: Format,
    pub decimal: Format,
}

impl Styles {
    pub fn plain() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00F1_F3F6))
                .set_border_bottom(FormatBorder::Thin),
            time: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            // Square brackets: hours go on beyond 24.
            duration: Format::new().set_num_format("[h]:mm:ss"),
            share: Format::new().set_num_format("0.0%"),
            count: Format::new().set_num_format("0"),
            decimal: Format::new().set_num_format("0.0"),
        }
    }

    /// The same in bold, for what is added up.
    pub fn strong() -> Self {
        let plain = Self::plain();
        Self {
            head: plain.head,
            time: plain.time.set_bold(),
            duration: plain.duration.set_bold(),
            share: plain.share.set_bold(),
            count: plain.count.set_bold(),
            decimal: plain.decimal.set_bold(),
        }
    }
}

/// A duration as spreadsheets have them: a part of a day.
#[allow(clippy::cast_precision_loss, reason = "seconds of a report fit a float's 53 bits")]
pub(super) fn days(seconds: i64) -> f64 {
    seconds as f64 / 86_400.0
}
