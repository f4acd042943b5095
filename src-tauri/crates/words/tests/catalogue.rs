//! The catalogue is whole: every language says the same things, about the same values.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};
use rollcall_words::FILES;

/// What a message says, in Fluent's own notation.
fn messages(language: &str) -> BTreeMap<String, String> {
    let (_, files) = FILES.iter().find(|(code, _)| *code == language).expect("the language is in the catalogue");
    let mut found = BTreeMap::new();
    for (file, text) in *files {
        let resource = parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
        for entry in resource.body {
            let key = match &entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                Entry::Junk { content } => panic!("{language}/{file}: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            let said = serializer::serialize(&Resource { body: vec![entry] });
            assert!(found.insert(key.clone(), said).is_none(), "{language}/{file} says {key} a second time");
        }
    }
    found
}

fn variables(said: &str) -> BTreeSet<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect();
    said.split('$').skip(1).map(name).collect()
}

fn others() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(code, _)| *code).filter(|code| *code != "en")
}

#[test]
fn english_and_russian_are_there() {
    let languages: Vec<_> = FILES.iter().map(|(code, _)| *code).collect();
    assert_eq!(languages, ["en", "ru"], "the languages are the catalogue's folders");
}

#[test]
fn every_language_has_the_same_files_and_keys() {
    let names = |language: &str| {
        let (_, files) = FILES.iter().find(|(code, _)| *code == language).expect("the language is in the catalogue");
        files.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let english: BTreeSet<_> = messages("en").into_keys().collect();
    assert!(english.len() > 20, "the catalogue was found");
    for language in others() {
        assert_eq!(names(language), names("en"), "{language} has the same files");
        let keys: BTreeSet<_> = messages(language).into_keys().collect();
        let missing: Vec<_> = english.difference(&keys).collect();
        let extra: Vec<_> = keys.difference(&english).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language} lacks {missing:?} and has {extra:?} for itself");
    }
}

#[test]
fn every_language_names_the_same_values() {
    let english = messages("en");
    for language in others() {
        let differ: Vec<_> = messages(language)
            .iter()
            .filter(|(key, said)| english.get(*key).is_some_and(|english| variables(english) != variables(said)))
            .map(|(key, _)| key.clone())
            .collect();
        assert!(differ.is_empty(), "{language} names other values than English in {differ:?}");
    }
}

#[test]
fn russian_counts_in_three_forms() {
    let russian = messages("ru");
    for (key, said) in messages("en").iter().filter(|(_, said)| said.contains("[one]")) {
        let forms = russian.get(key).map_or("", String::as_str);
        for form in ["[one]", "[few]", "[many]"] {
            assert!(forms.contains(form), "ru lacks {form} in {key}, which counts: {said}");
        }
    }
}
