//! One operation, and how it looks in the document.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::api::error_format::{Problem, ReferenceError};

/// One method of one path.
pub(super) struct Operation {
    pub path: String,
    pub method: &'static str,
    pub id: String,
    pub tag: &'static str,
    pub summary: String,
    pub parameters: Vec<Value>,
    /// What it takes, and an example of it.
    pub body: Option<(Schema, Option<Value>)>,
    pub answer: Schema,
    pub media_type: &'static str,
    /// The media types of the files that it can be instead.
    pub files: Vec<&'static str>,
    /// Answers with this header.
    pub etag: bool,
    /// Errors have the reference product's form.
    pub of_the_reference: bool,
    pub errors: Vec<u16>,
}

impl Operation {
    fn new(method: &'static str, path: &str, id: &str, tag: &'static str) -> Operation {
        Operation {
            path: path.to_owned(),
            method,
            id: id.to_owned(),
            tag,
            summary: String::new(),
            parameters: Vec::new(),
            body: None,
            answer: Schema::default(),
            media_type: "application/json",
            files: Vec::new(),
            etag: false,
            of_the_reference: false,
            errors: vec![401, 403, 421, 429, 500, 503, 507],
        }
    }

    pub fn get(path: &str, id: &str, tag: &'static str) -> Operation {
        Operation::new("get", path, id, tag)
    }

    pub fn put(path: &str, id: &str, tag: &'static str) -> Operation {
        Operation::new("put", path, id, tag).also(&[400, 408, 413, 415])
    }

    /// A POST takes an `Idempotency-Key`.
    pub fn post(path: &str, id: &str, tag: &'static str) -> Operation {
        let mut operation = Operation::new("post", path, id, tag).also(&[400, 408, 409, 413, 415]);
        operation.parameters.push(json!({
            "name": "Idempotency-Key", "in": "header",
            "description": "A key of the program's own for this deed. Sent again with the same body it isn't done again.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" },
        }));
        operation
    }

    pub fn says(mut self, summary: &str) -> Operation {
        summary.clone_into(&mut self.summary);
        self
    }

    pub fn also(mut self, errors: &[u16]) -> Operation {
        self.errors.extend(errors.iter().filter(|error| !self.errors.contains(error)).copied().collect::<Vec<_>>());
        self.errors.sort_unstable();
        self
    }

    pub fn takes(mut self, parameter: Value) -> Operation {
        self.parameters.push(parameter);
        self
    }

    pub fn with_body<T: JsonSchema>(mut self, generator: &mut SchemaGenerator, example: Value) -> Operation {
        self.body = Some((generator.subschema_for::<T>(), Some(example)));
        self
    }

    pub fn answers<T: JsonSchema>(mut self, generator: &mut SchemaGenerator) -> Operation {
        self.answer = generator.subschema_for::<T>();
        self
    }

    /// It has a state that a change can be meant for, or a reader may have already.
    pub fn tagged(mut self) -> Operation {
        self.etag = true;
        if self.method == "get" {
            let parameter = json!({
                "name": "If-None-Match", "in": "header", "description": "Answers 304 when it is still so.",
                "schema": { "type": "string" },
            });
            return self.takes(parameter);
        }
        self.takes(json!({
            "name": "If-Match", "in": "header",
            "description": "The ETag of what this change is meant for: 412 when somebody was quicker.",
            "schema": { "type": "string" },
        }))
        .also(&[412])
    }

    /// It can be a file of these kinds instead.
    pub fn or_file(mut self, kinds: &[&'static str]) -> Operation {
        self.files.extend(kinds);
        self
    }

    pub fn of_the_reference(mut self) -> Operation {
        self.of_the_reference = true;
        self
    }

    pub fn describe(self) -> Value {
        let form = if self.of_the_reference { "Reference" } else { "Problem" };
        let mut responses = Map::new();
        let mut done = json!({
            "description": "Done.",
            "content": { self.media_type: { "schema": self.answer } },
        });
        for kind in &self.files {
            let kind = kind.split(';').next().unwrap_or(kind);
            done["content"][kind] = json!({ "schema": { "type": "string" } });
            done["headers"] = json!({ "Content-Disposition": {
                "description": "The name of a file; not with JSON.", "schema": { "type": "string" },
            } });
        }
        if self.etag && self.method == "get" {
            done["headers"] = json!({ "ETag": { "description": "This state.", "schema": { "type": "string" } } });
            let tag = json!({ "ETag": { "description": "This state.", "schema": { "type": "string" } } });
            responses.insert("304".to_owned(), json!({ "description": "It is still so.", "headers": tag }));
        }
        responses.insert("200".to_owned(), done);
        for status in self.errors {
            let named = json!({ "$ref": format!("#/components/responses/{form}{status}") });
            responses.insert(status.to_string(), named);
        }
        responses.sort_keys();
        let mut operation = json!({
            "operationId": self.id, "tags": [self.tag], "summary": self.summary, "responses": responses,
        });
        if !self.parameters.is_empty() {
            operation["parameters"] = self.parameters.into();
        }
        if let Some((schema, example)) = self.body {
            let mut content = json!({ "schema": schema });
            if let Some(example) = example {
                content["example"] = example;
            }
            operation["requestBody"] = json!({ "required": true, "content": { "application/json": content } });
        }
        operation
    }
}

/// Every error in both forms, for the operations to name.
pub(super) fn errors(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let forms = [
        ("Reference", "application/json", generator.subschema_for::<ReferenceError>()),
        ("Problem", "application/problem+json", generator.subschema_for::<Problem>()),
    ];
    let mut all = Map::new();
    for (form, kind, schema) in forms {
        for status in ERRORS {
            let mut answer = json!({ "description": meaning(status), "content": { kind: { "schema": schema } } });
            if status == 429 || status == 503 {
                let seconds =
                    json!({ "description": "Seconds to wait.", "schema": { "type": "integer", "minimum": 0 } });
                answer["headers"] = json!({ "Retry-After": seconds });
            }
            all.insert(format!("{form}{status}"), answer);
        }
    }
    all
}

const ERRORS: [u16; 15] = [400, 401, 403, 404, 408, 409, 412, 413, 415, 421, 422, 429, 500, 503, 507];

fn meaning(status: u16) -> &'static str {
    match status {
        400 => "The request can't be read.",
        401 => "The token is missing, unknown, expired or revoked.",
        403 => "The token's role doesn't allow it, or the request comes from a page of somewhere else.",
        404 => "There is no such thing.",
        408 => "The body didn't arrive in time.",
        409 => "The state of things doesn't allow it.",
        412 => "Somebody changed it meanwhile.",
        413 => "The body is too large.",
        415 => "The body isn't JSON.",
        421 => "The request was sent to another name.",
        422 => "It can be read, and can't be.",
        429 => "Too many requests.",
        503 => "Another program keeps the workspace locked.",
        507 => "The disk is full.",
        _ => "Something broke on this side.",
    }
}

/// Says of whole numbers what they can hold, which the generator leaves to a format's name.
pub(super) fn tidy(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.get("format").and_then(Value::as_str) == Some("int64") {
                object.entry("minimum").or_insert(i64::MIN.into());
                object.entry("maximum").or_insert(i64::MAX.into());
            }
            if object.get("format").and_then(Value::as_str) == Some("uint32") {
                object.entry("maximum").or_insert(u32::MAX.into());
            }
            object.values_mut().for_each(tidy);
        }
        Value::Array(values) => values.iter_mut().for_each(tidy),
        _ => {}
    }
}
