//! The day as a picture: everybody's intervals of one local day.

use rollcall_domain::{Day, Instant, Period, Refusal, StatusKind, seconds_between};
use rollcall_store::log_range::{self, LogFilter, Range, Way};
use rollcall_store::roster::{self, Member, Reasons};
use rollcall_store::status_log;

use super::scope::{chosen, covered};
use crate::snapshot::{Snapshot, read};
use crate::wire::{DayHour, DayPicture, DayPiece, DayStrip, PersonName, ReportDay};
use crate::{Error, Host};

/// Clocks are changed by quarters of an hour at the least.
const QUARTER_MS: i64 = 15 * 60 * 1000;

/// The picture of a day.
pub fn report_day(host: &dyn Host, request: ReportDay) -> Result<DayPicture, Error> {
    read(host, |snapshot| {
        let today = snapshot.zone.day_of(snapshot.now);
        let day = request.day.as_deref().map_or(Ok(today), |text| Day::parse("day", text))?;
        if day > today {
            return Err(Refusal::InstantFuture { field: "day" }.into());
        }
        let whole = Period { from: snapshot.zone.begin_of(day), to: snapshot.zone.begin_of(day.plus(1)) };
        let members = roster::members(snapshot.connection)?;
        let members = chosen(snapshot, members, request.groups.as_deref(), request.agents.as_deref())?;
        let first = status_log::first_began(snapshot.connection)?.map_or(today, |at| snapshot.zone.day_of(at));
        Ok(DayPicture {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            day: day.to_string(),
            earlier: (first < day).then(|| day.plus(-1).to_string()),
            later: (day < today).then(|| day.plus(1).to_string()),
            covered: covered(snapshot, whole.until(snapshot.now)),
            length_s: seconds(whole.from, whole.to),
            hours: hours(snapshot, whole),
            strips: strips(snapshot, whole, &members)?,
        })
    })
}

fn seconds(from: Instant, to: Instant) -> u32 {
    u32::try_from(seconds_between(from, to)).unwrap_or(0)
}

/// The full hours that a clock on the wall shows in the course of the day; some are missing or come twice when clocks are changed.
fn hours(snapshot: &Snapshot<'_>, day: Period) -> Vec<DayHour> {
    let quarters = (0..).map(|number| Instant::from_millis(day.from.millis() + number * QUARTER_MS));
    quarters
        .take_while(|at| *at < day.to)
        .filter_map(|at| match snapshot.zone.clock(at) {
            (hour, 0, 0) => Some(DayHour { at_s: seconds(day.from, at), hour }),
            _ => None,
        })
        .collect()
}

fn strips(snapshot: &Snapshot<'_>, day: Period, members: &[Member]) -> Result<Vec<DayStrip>, Error> {
    let reasons = roster::reasons(snapshot.connection)?;
    let range = Range {
        low: log_range::first_from(snapshot.connection, day.from)?,
        high: log_range::first_from(snapshot.connection, day.to)?,
    };
    let mut strips = Vec::with_capacity(members.len());
    for member in members {
        let pieces = pieces(snapshot, day, member, range, &reasons)?;
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
    snapshot: &Snapshot<'_>,
    day: Period,
    member: &Member,
    range: Range,
    reasons: &Reasons,
) -> Result<Vec<DayPiece>, Error> {
    let before = log_range::last_before(snapshot.connection, member.id, range.low)?;
    let within = log_range::of_agent(snapshot.connection, member.id, range, Way::Forward, &LogFilter::default(), None)?;
    let piece = |row: log_range::LogRow| {
        let span = row.span(snapshot.now).within(day.from, day.to)?;
        Some(DayPiece {
            id: row.id.get(),
            status: row.status.code().to_owned(),
            reason: reasons.code(row.reason).map(|code| code.as_str().to_owned()),
            from_s: seconds(day.from, span.began),
            to_s: seconds(day.from, span.ended),
            open: row.ended_at.is_none() && day.to > snapshot.now,
        })
    };
    Ok(before.into_iter().chain(within).filter_map(piece).collect())
}
