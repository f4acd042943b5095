//! Every error can be said in every language of the catalogue, and the catalogue says no others.

use std::collections::BTreeSet;

use rollcall_engine::ERROR_CODES;
use rollcall_words::FILES;

/// Said by the interface when no door answers, or none that knows it; no command refuses with these.
const OF_THE_INTERFACE: &[&str] = &["error-unreachable", "error-address-outdated"];

/// Said by the API of a request that never comes to a command.
const OF_THE_API: &[&str] = &[
    "error-unknown-path",
    "error-method-not-allowed",
    "error-media-type-unknown",
    "error-body-too-large",
    "error-too-slow",
    "error-too-many-requests",
];

fn keys(files: &[(&str, &str)]) -> BTreeSet<String> {
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let keys = lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    keys.filter(|key| key.starts_with("error-")).map(str::to_owned).collect()
}

#[test]
fn every_code_has_a_sentence_in_every_language_and_no_sentence_is_without_a_code() {
    let codes = ERROR_CODES.iter().map(|code| format!("error-{}", code.replace('_', "-")));
    let others = OF_THE_INTERFACE.iter().chain(OF_THE_API).map(|key| (*key).to_owned());
    let expected: BTreeSet<String> = codes.chain(others).collect();
    let languages: Vec<&str> = FILES.iter().map(|(language, _)| *language).collect();
    assert!(languages.contains(&"en") && languages.contains(&"ru"), "{languages:?}");
    for (language, files) in FILES {
        let found = keys(files);
        let missing: Vec<_> = expected.difference(&found).collect();
        let extra: Vec<_> = found.difference(&expected).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language}: missing {missing:?}, without a code {extra:?}");
    }
}

#[test]
fn every_code_is_there_once() {
    let codes: BTreeSet<_> = ERROR_CODES.iter().collect();
    assert_eq!(codes.len(), ERROR_CODES.len());
}
