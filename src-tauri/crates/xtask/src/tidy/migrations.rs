//! Migrations run in the order of their numbers, so a gap, a twin or a number that sorts wrongly is a mistake.

/// `V0001__agents.sql`, `V0002__…`: four digits, no gap, no twin.
pub fn numbering(paths: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    let mut numbers = Vec::new();
    for path in paths {
        let Some(file) = path.strip_prefix("migrations/") else { continue };
        match number(file) {
            Some(number) => numbers.push(number),
            None => findings.push(format!("{path}: a migration is called V0001__what_it_adds.sql")),
        }
    }
    numbers.sort_unstable();
    for (expected, number) in (1..).zip(&numbers) {
        if expected != *number {
            findings.push(format!("migrations/V{number:04}__….sql: V{expected:04} comes next"));
            break;
        }
    }
    findings
}

fn number(file: &str) -> Option<u32> {
    let (digits, words) = file.strip_prefix('V')?.strip_suffix(".sql")?.split_once("__")?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let named = !words.is_empty() && words.chars().all(plain);
    if digits.len() == 4 && named { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::numbering;

    #[test]
    fn numbers_without_a_gap_are_content() {
        let none: Vec<String> = Vec::new();
        assert_eq!(numbering(&["migrations/V0001__agents.sql", "migrations/V0002__requests.sql", "README.md"]), none);
    }

    #[test]
    fn a_gap_and_a_twin_are_found() {
        assert_eq!(
            numbering(&["migrations/V0001__agents.sql", "migrations/V0003__requests.sql"]),
            ["migrations/V0003__….sql: V0002 comes next"]
        );
        assert_eq!(
            numbering(&["migrations/V0001__agents.sql", "migrations/V0001__requests.sql"]),
            ["migrations/V0001__….sql: V0002 comes next"]
        );
    }

    #[test]
    fn a_name_that_sorts_wrongly_is_found() {
        for path in [
            "migrations/V1__agents.sql",
            "migrations/V0001_agents.sql",
            "migrations/V0001__Agents.sql",
            "migrations/notes.md",
        ] {
            assert_eq!(numbering(&[path]), [format!("{path}: a migration is called V0001__what_it_adds.sql")]);
        }
    }
}
