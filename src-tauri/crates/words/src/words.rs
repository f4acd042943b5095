//! Sentences in one language, with English behind it for a word that the language lacks.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Map;
use unic_langid::LanguageIdentifier;

use crate::catalogue::FILES;

const FALLBACK: &str = "en";

/// Said of a code that the catalogue has no sentence for: from a newer engine, say.
const UNKNOWN_ERROR: &str = "cli-error-without-words";

/// Values that an error has only sometimes; its sentence can do without them.
const MAY_BE_ABSENT: [&str; 5] = ["by", "backup", "incident", "program", "stopped"];

/// What the catalogue calls a value that there isn't.
const ABSENT: &str = "none";

/// The words of one language.
pub struct Words {
    language: &'static str,
    /// The language asked for, then English.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words of a language named as `ru`, `ru-RU` or `ru_RU.UTF-8`; English for one that the catalogue lacks.
    pub fn for_language(tag: &str) -> Words {
        let language = language(tag);
        let mut bundles = vec![bundle(language)];
        if language != FALLBACK {
            bundles.push(bundle(FALLBACK));
        }
        Words { language, bundles }
    }

    /// The same, read once in the life of the program: reading a catalogue takes longer than most answers.
    pub fn shared(tag: &str) -> &'static Words {
        static ALL: LazyLock<Vec<Words>> =
            LazyLock::new(|| FILES.iter().map(|(code, _)| Words::for_language(code)).collect());
        let language = language(tag);
        ALL.iter().find(|words| words.language == language).unwrap_or(&ALL[0])
    }

    /// The words of the language that the machine is set to.
    pub fn for_system() -> Words {
        Words::for_language(&sys_locale::get_locale().unwrap_or_default())
    }

    /// The two letters of the language in use.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence of a key, or the key itself, so that a gap in the catalogue is seen and still says something.
    pub fn say(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let args = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.find(key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a key about values that came as JSON, if the catalogue has it.
    pub fn try_say(&self, key: &str, params: &Map<String, serde_json::Value>) -> Option<String> {
        self.find(key, &params.iter().map(|(name, value)| (name.as_str(), fluent(value))).collect())
    }

    /// The sentence of an error's code and parameters. A failure's incident may stand among them.
    pub fn error(&self, code: &str, params: &Map<String, serde_json::Value>) -> String {
        let mut params = params.clone();
        for name in MAY_BE_ABSENT {
            params.entry(name).or_insert(serde_json::Value::Null);
        }
        // An instant, to the minute: a sentence is no log.
        if let Some(at) = params.get("at").and_then(|at| at.as_str()).and_then(|at| at.get(..16)) {
            let at = format!("{} UTC", at.replacen('T', " ", 1));
            params.insert("at".to_owned(), at.into());
        }
        self.try_say(&format!("error-{}", code.replace('_', "-")), &params)
            .unwrap_or_else(|| self.say(UNKNOWN_ERROR, &[("code", code.into())]))
    }

    fn find(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            // A missing value leaves its name in the sentence, which is the most that can be said here.
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        })
    }
}

fn language(tag: &str) -> &'static str {
    let wanted = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    FILES.iter().map(|(code, _)| *code).find(|code| code.eq_ignore_ascii_case(wanted)).unwrap_or(FALLBACK)
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(language.parse::<LanguageIdentifier>().into_iter().collect());
    // The marks around values confuse terminals, and no language of the catalogue is written from right to left.
    bundle.set_use_isolating(false);
    let files = FILES.iter().filter(|(code, _)| *code == language).flat_map(|(_, files)| *files);
    for (_, text) in files {
        // A test keeps the catalogue free of errors; what can be read is used.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn fluent(value: &serde_json::Value) -> FluentValue<'_> {
    match value {
        serde_json::Value::Null => ABSENT.into(),
        serde_json::Value::String(text) if text.is_empty() => ABSENT.into(),
        serde_json::Value::String(text) => text.as_str().into(),
        serde_json::Value::Number(number) => number.as_f64().into(),
        serde_json::Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", ").into(),
        other => plain(other).into(),
    }
}

fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
