//! The machine's clocks. Time enters here and nowhere else.

use std::sync::OnceLock;

use rollcall_domain::{Clocks, Instant, Span};

/// What the machine's clocks show.
pub(crate) fn read() -> Clocks {
    #[expect(clippy::disallowed_methods, reason = "this is where time enters")]
    let wall = Instant::from_millis(chrono::Utc::now().timestamp_millis());
    Clocks { wall, boot: boot(), up: up() }
}

/// Which run of the machine this is. Where the system doesn't say, every process counts as one of its own.
fn boot() -> i64 {
    static BOOT: OnceLock<i64> = OnceLock::new();
    *BOOT.get_or_init(|| number_of(&name_of_boot()))
}

fn name_of_boot() -> Vec<u8> {
    if let Ok(name) = std::fs::read("/proc/sys/kernel/random/boot_id") {
        return name;
    }
    let mut name = vec![0; 16];
    // Without randomness two processes count as one run, and only the process's own clock is compared.
    let _ = getrandom::fill(&mut name);
    name
}

fn number_of(name: &[u8]) -> i64 {
    use sha2::{Digest, Sha256};
    // Six bytes: a number that JSON carries too.
    Sha256::digest(name).iter().take(6).fold(0, |number, byte| number << 8 | i64::from(*byte))
}

#[cfg(unix)]
fn up() -> Span {
    use rustix::time::{ClockId, clock_gettime};
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const CLOCK: ClockId = ClockId::Boottime;
    // Goes on in sleep on macOS, which has no other.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const CLOCK: ClockId = ClockId::Monotonic;
    let read = clock_gettime(CLOCK);
    Span::from_millis(read.tv_sec.saturating_mul(1000).saturating_add(read.tv_nsec / 1_000_000))
}

/// Goes on in sleep on Windows.
#[cfg(not(unix))]
fn up() -> Span {
    static BEGAN: OnceLock<std::time::Instant> = OnceLock::new();
    let began = BEGAN.get_or_init(std::time::Instant::now);
    Span::from_millis(i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX))
}
