//! The operations of the reports.

use rollcall_engine::wire::{ExportFormat, LogPage, LogSort, Period, Workload, WorkloadBy};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use super::describe::Operation;
use super::paths::query;
use crate::download::kind;

const DAY: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

pub(super) fn operations(generator: &mut SchemaGenerator) -> Vec<Operation> {
    let log = Operation::get("/api/v1/reports/log", "reportLog", "Reports")
        .says("Read the Agent status log: a page as JSON, or all of it as a file")
        .answers::<LogPage>(generator);
    let log = about(log, generator)
        .takes(many("cause", "Why an interval began.", json!({ "type": "string" })))
        .takes(query("sort", "`began` unless told. A file isn't made by `duration`.", schema::<LogSort>(generator)))
        .takes(query("reversed", "The other way round.", json!({ "type": "boolean" })))
        .takes(query(
            "limit",
            "How many, as JSON; 100 unless told.",
            json!({ "type": "integer", "format": "uint32", "minimum": 1, "maximum": 500 }),
        ))
        .takes(query(
            "after",
            "`next` of the page before, as JSON.",
            json!({ "type": "string", "pattern": "^[0-9]{1,18}(-[0-9]{1,18})?$" }),
        ));
    let workload = Operation::get("/api/v1/reports/workload", "reportWorkload", "Reports")
        .says("Read the Workload report, as JSON or as a file")
        .answers::<Workload>(generator);
    let workload = about(workload, generator)
        .takes(query("by", "What a row is; an agent unless told.", schema::<WorkloadBy>(generator)))
        .takes(query(
            "columns",
            "Codes of columns with commas between them, in the order in which they are to stand; all of them unless told.",
            json!({ "type": "string" }),
        ));
    vec![log, workload]
}

/// What both reports are asked for.
fn about(operation: Operation, generator: &mut SchemaGenerator) -> Operation {
    let moment = json!({ "anyOf": [
        { "type": "string", "pattern": DAY }, { "type": "string", "format": "date-time" },
    ] });
    operation
        .takes(query("period", "A period by its name, instead of `from` and `to`.", schema::<Period>(generator)))
        .takes(query(
            "from",
            "Begin, inclusive: an instant, or a day, which begins at local midnight; the first entry unless told.",
            moment.clone(),
        ))
        .takes(query("to", "End, exclusive, in the same forms; now unless told.", moment))
        .takes(many(
            "group",
            "A group; an agent counts in the one that they are in now.",
            json!({ "type": "integer", "format": "int64" }),
        ))
        .takes(many("agent", "An agent's number, or login.", json!({ "type": "string", "minLength": 1 })))
        .takes(many(
            "status",
            "A status; `inactive` means every reason. In the Workload report they choose columns of time.",
            json!({ "type": "string" }),
        ))
        .takes(many("reason", "A reason, beside the statuses.", json!({ "type": "string" })))
        .takes(query("format", "`json` unless told.", schema::<ExportFormat>(generator)))
        .or_file(&[kind(ExportFormat::Csv), kind(ExportFormat::Xlsx)])
        .also(&[400, 404, 422])
}

#[allow(clippy::needless_pass_by_value, reason = "a schema written where it is needed")]
fn many(name: &str, description: &str, items: Value) -> Value {
    let description = format!("{description} May be given more than once.");
    let mut parameter = query(name, &description, json!({ "type": "array", "items": items }));
    parameter["style"] = "form".into();
    parameter["explode"] = true.into();
    parameter
}

fn schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}
