//! Which backups are kept: a function of what there is and what time it is.

use std::collections::BTreeSet;

use rollcall_domain::{Instant, Zone};
use rollcall_store::backup::Kind;

/// Of as many days the newest is kept.
const DAYS: usize = 7;

/// Of as many weeks before those, too.
const WEEKS: usize = 4;

/// Of those before a migration, as many.
const MIGRATIONS: usize = 4;

/// What matters of a backup here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Why it was made.
    pub kind: Kind,
    /// When.
    pub made_at: Instant,
}

/// The places, in the list, of those to delete. Days without a backup count for nothing, so a week off loses none. What somebody asked for
/// stays, and so does what seems to be from the future: a wrong clock deletes nothing.
pub fn keep(backups: &[Kept], zone: Zone, now: Instant) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..backups.len()).filter(|place| backups[*place].made_at <= now).collect();
    newest_first.sort_by_key(|place| std::cmp::Reverse((backups[*place].made_at, *place)));
    let (mut days, mut weeks, mut migrations) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut gone: Vec<usize> = newest_first
        .into_iter()
        .filter(|place| {
            let Kept { kind, made_at } = backups[*place];
            match kind {
                Kind::Asked => false,
                Kind::Migration => {
                    migrations += 1;
                    migrations > MIGRATIONS
                }
                Kind::Daily => {
                    let day = zone.day_of(made_at);
                    let kept = (days.len() < DAYS && days.insert(day))
                        || (days.len() == DAYS
                            && !days.contains(&day)
                            && weeks.len() < WEEKS
                            && weeks.insert(day.monday()));
                    !kept
                }
            }
        })
        .collect();
    gone.sort_unstable();
    gone
}

#[cfg(test)]
mod tests {
    use rollcall_domain::{Instant, Span, Zone};
    use rollcall_store::backup::Kind;

    use super::{Kept, keep};

    const HOUR: i64 = 60 * 60 * 1000;
    const DAY: i64 = 24 * HOUR;
    /// Wednesday, 2026-07-01, noon.
    const NOW: Instant = Instant::from_millis(20_635 * DAY + 12 * HOUR);

    fn daily(ago: i64) -> Kept {
        Kept { kind: Kind::Daily, made_at: NOW - Span::from_millis(ago) }
    }

    /// How many days ago what stays was made.
    fn stays(backups: &[Kept]) -> Vec<i64> {
        let gone = keep(backups, Zone::UTC, NOW);
        let left = (0..backups.len()).filter(|place| !gone.contains(place));
        left.map(|place| (NOW.millis() - backups[place].made_at.millis()) / DAY).collect()
    }

    #[test]
    fn seven_days_and_four_weeks_before_them_stay() {
        let a_season: Vec<Kept> = (0..90).map(|days| daily(days * DAY)).collect();
        // The newest of each week before the seven days; that of Wednesday the 24th is its week's newest but one day.
        assert_eq!(stays(&a_season), [0, 1, 2, 3, 4, 5, 6, 7, 10, 17, 24]);
        assert_eq!(stays(&a_season[..5]), [0, 1, 2, 3, 4], "few enough stay all");
    }

    #[test]
    fn the_newest_of_a_day_stays() {
        assert_eq!(keep(&[daily(3 * HOUR), daily(HOUR), daily(2 * HOUR)], Zone::UTC, NOW), [0, 2]);
    }

    #[test]
    fn days_are_those_of_the_teams_own_clocks() {
        // 23:30 and 00:30 in Kolkata are one day at Greenwich.
        let zone = Zone::named("Asia/Kolkata").expect("a zone");
        let two = [daily(17 * HOUR), daily(18 * HOUR)];
        assert_eq!((keep(&two, Zone::UTC, NOW).len(), keep(&two, zone, NOW).len()), (1, 0));
    }

    #[test]
    fn a_month_off_loses_nothing() {
        let before: Vec<Kept> = (30..37).map(|days| daily(days * DAY)).collect();
        assert_eq!(keep(&before, Zone::UTC, NOW), [0_usize; 0]);
        let mut and_today = before;
        and_today.push(daily(0));
        assert_eq!(stays(&and_today), [30, 31, 32, 33, 34, 35, 36, 0], "the eighth day is a week's newest");
    }

    #[test]
    fn keeping_again_deletes_no_more() {
        let mut left: Vec<Kept> = (0..200).map(|place| daily(place * 7 * HOUR)).collect();
        for _ in 0..2 {
            let gone = keep(&left, Zone::UTC, NOW);
            let mut place = 0;
            left.retain(|_| {
                place += 1;
                !gone.contains(&(place - 1))
            });
        }
        assert_eq!(left.len(), 11);
        assert_eq!(keep(&left, Zone::UTC, NOW), [0_usize; 0]);
    }

    #[test]
    fn what_was_asked_for_stays_and_so_does_the_future() {
        let asked: Vec<Kept> = (0..50).map(|days| Kept { kind: Kind::Asked, ..daily(days * DAY) }).collect();
        let future: Vec<Kept> = (1..50).map(|days| daily(-days * DAY)).collect();
        assert_eq!(keep(&asked, Zone::UTC, NOW), [0_usize; 0]);
        assert_eq!(keep(&future, Zone::UTC, NOW), [0_usize; 0]);
    }

    #[test]
    fn of_those_before_a_migration_the_newest_four_stay() {
        let six: Vec<Kept> = (0..6).map(|days| Kept { kind: Kind::Migration, ..daily(days * 100 * DAY) }).collect();
        assert_eq!(keep(&six, Zone::UTC, NOW), [4, 5]);
    }
}
