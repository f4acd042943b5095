//! The day as a picture: everybody's intervals of one local day.

use rollcall_domain::{Day, Instant, Period, Refusal, StatusKind, seconds_between};
use rollcall_store::log_range::{self, Range, Wanted, Way};
use rollcall_store::roster::{self, Member, Reasons};
use rollcall_store::status_log;

use super::wanted::{chosen, covered};
use crate::glance::{Glance, read};
use crate::wire::{DayHour, DayPicture, DayPiece, DayStrip, PersonName, ReportDay};
use crate::{Error, Host};

/// Clocks are changed by quarters of an hour at the least.
const QUARTER_MS: i64 = 15 * 60 * 1000;

/// The picture of a day.
pub fn report_day(host: &dyn Host, request: ReportDay) -> Result<DayPicture, Error> {
    read(host, |glance| {
        let today = glance.zone.day_of(glance.now);
        let day = request.day.as_deref().map_or(Ok(today), |text| Day::parse("day", text))?;
        if day > today {
            return Err(Refusal::InstantFuture { field: "day" }.into());
        }
        let whole = Period { from: glance.zone.begin_of(day), to: glance.zone.begin_of(day.plus(1)) };
        let members = roster::members(glance.connection)?;
        let members = chosen(glance, members, request.groups.as_deref(), request.agents.as_deref())?;
        let first = status_log::first_began(glance.connection)?.map_or(today, |at| glance.zone.day_of(at));
        Ok(DayPicture {
            seq: glance.seq,
            now: glance.zone.show(glance.now),
            day: day.to_string(),
            earlier: (first < day).then(|| day.plus(-1).to_string()),
            later: (day < today).then(|| day.plus(1).to_string()),
            covered: covered(glance, whole.until(glance.now)),
            length_s: seconds(whole.from, whole.to),
            hours: hours(glance, whole),
            strips: strips(glance, whole, &members)?,
        })
    })
}

fn seconds(from: Instant, to: Instant) -> u32 {
    u32::try_from(seconds_between(from, to)).unwrap_or(0)
}

/// The full hours that a clock on the wall shows in the course of the day; some are missing or come twice when clocks are changed.
fn hours(glance: &Glance<'_>, day: Period) -> Vec<DayHour> {
    let quarters = (0..).map(|number| Instant::from_millis(day.from.millis() + number * QUARTER_MS));
    quarters
        .take_while(|at| *at < day.to)
        .filter_map(|at| match glance.zone.clock(at) {
            (hour, 0, 0) => Some(DayHour { at_s: seconds(day.from, at), hour }),
            _ => None,
        })
        .collect()
}

fn strips(glance: &Glance<'_>, day: Period, members: &[Member]) -> Result<Vec<DayStrip>, Error> {
    let reasons = roster::reasons(glance.connection)?;
    let range = Range {
        low: log_range::first_from(glance.connection, day.from)?,
        high: log_range::first_from(glance.connection, day.to)?,
    };
    let mut strips = Vec::with_capacity(members.len());
    for member in members {
        let pieces = pieces(glance, day, member, range, &reasons)?;
        // Whoever was offline all day wasn't there.
        if pieces.iter().any(|piece| piece.status != StatusKind::Offline.code()) {
            strips.push(DayStrip {
                agent: PersonName { id: member.id.get(), name: member.name.clone() },
                group: member.group_name.clone(),
                pieces,
            });
        }
    }
    Ok(strips)
}

fn pieces(
    glance: &Glance<'_>,
    day: Period,
    member: &Member,
    range: Range,
    reasons: &Reasons,
) -> Result<Vec<DayPiece>, Error> {
    let before = log_range::last_before(glance.connection, member.id, range.low)?;
    let within = log_range::of_agent(glance.connection, member.id, range, Way::Forward, &Wanted::default(), None)?;
    let piece = |row: log_range::LogRow| {
        let spell = row.spell(glance.now).within(day.from, day.to)?;
        Some(DayPiece {
            id: row.id.get(),
            status: row.status.code().to_owned(),
            reason: reasons.code(row.reason).map(|code| code.as_str().to_owned()),
            from_s: seconds(day.from, spell.began),
            to_s: seconds(day.from, spell.ended),
            open: row.ended_at.is_none() && day.to > glance.now,
        })
    };
    Ok(before.into_iter().chain(within).filter_map(piece).collect())
}
