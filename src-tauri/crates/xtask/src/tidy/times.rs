//! No test asserts a time: a busy machine would fail it. What something costs is for the bench, as a ratio in one run.
//! A deadline against hanging is no assertion of that kind: it says `Instant::now() < until`, and how long is far beyond any use.

use super::rules::extension;

/// Rooms of the bench, which measures, and of this rule, which has to name what it forbids.
const EXEMPT: &[&str] = &["tests/benches/", "tests/e2e/bench/", "ui/bench/", "src-tauri/crates/xtask/src/tidy/"];

/// What is wrong with the tests of a file.
pub fn text(path: &str, text: &str) -> Vec<String> {
    if EXEMPT.iter().any(|room| path.starts_with(room)) {
        return Vec::new();
    }
    let judges: fn(&str) -> bool = match extension(path) {
        "ts" | "js" if path.starts_with("tests/") || path.ends_with(".test.ts") => script_judges,
        "rs" => rust_judges,
        "py" if path.starts_with("tests/") => python_judges,
        _ => return Vec::new(),
    };
    let mut tests = extension(path) != "rs" || path.starts_with("tests/") || path.contains("/tests/");
    let mut findings = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        tests |= text.trim_start().starts_with("#[cfg(test)]");
        if tests && judges(text) {
            findings.push(format!(
                "{path}:{line}: a test doesn't judge by the clock; a cost goes to the bench, and a guard against hanging \
                 is `Instant::now() < until`"
            ));
        }
    }
    findings
}

fn script_judges(line: &str) -> bool {
    let judged = ["expect(", "expect.soft(", "assert(", "assert.", "toBeLess", "toBeGreater"];
    line.contains("performance.now(")
        || (judged.iter().any(|word| line.contains(word)) && timely(line, &["Date.now() -"]))
}

fn rust_judges(line: &str) -> bool {
    line.contains(".elapsed()")
        || (line.contains("assert")
            && timely(line, &["Duration::from_", ".as_millis()", ".as_secs", "duration_since("]))
}

fn python_judges(line: &str) -> bool {
    let judged = line.trim_start().starts_with("assert ") || line.trim_start().starts_with("if ");
    judged && timely(line, &["monotonic() -", "perf_counter() -", "time.time() -"])
}

/// Whether a line that judges compares something that was measured: by one of these calls, or a name that says so.
fn timely(line: &str, calls: &[&str]) -> bool {
    let compares = ["<", ">", "toBeLess", "toBeGreater"].iter().any(|sign| line.contains(sign));
    let named = || {
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| {
            ["took", "elapsed", "latency", "aSecond"].contains(&word)
                || word.ends_with("_ms")
                || word.ends_with("Ms")
                || word == "ms"
        })
    };
    compares && (calls.iter().any(|call| line.contains(call)) || named())
}

#[cfg(test)]
mod tests {
    use super::text;

    fn found(path: &str, line: &str) -> bool {
        !text(path, line).is_empty()
    }

    #[test]
    fn a_test_that_asserts_a_time_is_found_in_every_language() {
        for (path, line) in [
            ("ui/src/model/select.test.ts", "    const start = performance.now();"),
            ("tests/e2e/specs/large.spec.ts", "expect(longest, \"without a dropped second\").toBeLessThan(aSecond);"),
            ("tests/e2e/specs/live.spec.ts", "expect(Date.now() - began).toBeLessThan(300);"),
            ("tests/desktop/floor.test.js", "assert(took < 400, \"it is quick\");"),
            ("tests/acceptance/feed.rs", "assert!(began.elapsed() < Duration::from_millis(100));"),
            ("src-tauri/crates/store/src/tests/pool.rs", "let took = began.elapsed();"),
            ("tests/acceptance/feed.rs", "assert!(took < Duration::from_secs(1), \"at once\");"),
            ("tests/acceptance/api.rs", "assert!(entry.took_ms < 50);"),
            ("tests/api/check.py", "    assert time.monotonic() - began < 2"),
        ] {
            assert!(found(path, line), "{path}: {line}");
        }
    }

    #[test]
    fn a_guard_against_hanging_and_a_time_of_the_product_are_none() {
        for (path, line) in [
            ("tests/acceptance/feed.rs", "assert!(Instant::now() < until, \"change {seq} was not told\");"),
            ("tests/acceptance/log.rs", "assert_eq!(row.took_ms, 7);"),
            ("tests/acceptance/log.rs", "assert!(longest.len() > 600);"),
            ("tests/e2e/specs/card.spec.ts", "expect(rows).toBeGreaterThan(0);"),
            ("tests/e2e/specs/workplace.spec.ts", "const at = new Date(Date.now() - 500);"),
            ("ui/src/live/clock.test.ts", "const clock = createClock(() => Date.now());"),
            ("tests/api/check.py", "    while time.monotonic() < until:"),
        ] {
            assert!(!found(path, line), "{path}: {line}");
        }
    }

    #[test]
    fn only_tests_are_meant_and_the_bench_measures() {
        assert!(!found("src-tauri/src/exports.rs", "let due = told.elapsed() >= BETWEEN;"));
        assert!(found(
            "src-tauri/src/exports.rs",
            "#[cfg(test)]\nmod tests {\n    assert!(told.elapsed() < BETWEEN);\n}"
        ));
        assert!(!found("tests/benches/speed/main.rs", "    began.elapsed()"));
        assert!(!found("ui/src/live/throttle.ts", "const began = performance.now();"));
    }
}
