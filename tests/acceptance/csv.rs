//! Bringing a team in from a CSV file: all of it, or nothing with every bad line named.

use acceptance::{Floor, picture};
use rollcall_engine::files;
use rollcall_engine::wire::ErrorBody;
use serde_json::{Value, json};

fn file(bytes: &[u8]) -> Value {
    json!({ "csv_base64": picture::base64(bytes) })
}

fn imported(text: &str) -> (Floor, Value) {
    let floor = Floor::team();
    let answer = floor.does("import_team", file(text.as_bytes()));
    (floor, answer)
}

/// Refuses the file, and asserts that nothing of it came in.
#[track_caller]
fn refused(bytes: &[u8], code: &str) -> ErrorBody {
    let floor = Floor::team();
    let before = floor.does("list_changes", json!({ "since": 0 }));
    let refusal = floor.refuses("import_team", file(bytes), code);
    assert_eq!(floor.does("list_changes", json!({ "since": 0 })), before, "all or nothing");
    refusal
}

fn details(refusal: &ErrorBody) -> Vec<(u64, &str)> {
    refusal.details.iter().map(|detail| (detail.line, detail.code.as_str())).collect()
}

#[test]
fn a_team_comes_in_with_its_groups_and_supervisors() {
    let text = "login,name,alias,group,supervisor,sessions\n\
                max,Max Lund,Max,Mortgages,petra,3\n\
                zoe,\"Stern, Zoë\",,Mortgages,petra,\n\
                ivo,Иво Петров,,Cards,lars,\n";
    let (floor, answer) = imported(text);
    assert_eq!(json!([answer["agents"], answer["groups"], answer["supervisors"]]), json!([3, 1, 1]));
    let row = floor.row("zoe");
    assert_eq!(
        json!([row["name"], row["alias"], row["group"], row["sessions"], row["status"]]),
        json!(["Stern, Zoë", null, "Mortgages", 4, "offline"])
    );
    assert_eq!(json!([floor.row("max")["sessions"], floor.row("ivo")["group"]]), json!([3, "Cards"]));
    assert_eq!(floor.of("petra").logins(json!({})), ["max", "zoe"]);
    assert_eq!(floor.of("lars").logins(json!({})), ["ada", "kim", "lea", "ben", "ivo"], "lars has two groups now");
}

#[test]
fn a_byte_order_mark_semicolons_and_any_order_of_columns_are_fine() {
    let text = "\u{feff}Group;NAME ; login\r\nCards;Max Lund;max\r\nCards;\"Zoë; Stern\";zoe\r\n";
    let (floor, answer) = imported(text);
    assert_eq!(answer["agents"], 2);
    assert_eq!(json!([floor.row("max")["name"], floor.row("zoe")["name"]]), json!(["Max Lund", "Zoë; Stern"]));
}

#[test]
fn an_agent_can_be_a_supervisor_too() {
    let (floor, answer) = imported("login,name,group,supervisor\nmax,Max,New,max\nzoe,Zoë,New,max\n");
    assert_eq!(json!([answer["agents"], answer["supervisors"]]), json!([2, 0]));
    assert_eq!(floor.of("max").logins(json!({})), ["max", "zoe"]);
    assert_eq!(floor.row("max")["name"], "Max");
}

#[test]
fn another_encoding_is_refused_with_the_line() {
    let latin = b"login,name,group\nmax,Max,Cards\nzoe,Zo\xEB,Cards\n";
    assert_eq!(refused(latin, "csv_not_utf8").params["line"], 3);
    let text = "login,name,group\nmax,Max,Cards\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (mark, bytes) in [(&b"\xFF\xFE"[..], &little), (&b"\xFE\xFF"[..], &big), (&b""[..], &little), (&b""[..], &big)]
    {
        assert_eq!(refused(&[mark, bytes].concat(), "csv_not_utf8").params["line"], 1);
    }
}

#[test]
fn missing_columns_are_named() {
    assert_eq!(refused(b"login,alias\nmax,Max\n", "csv_columns").params["missing"], "name, group");
    assert_eq!(refused(b"max,Max Lund,Cards\n", "csv_columns").params["missing"], "login, name, group");
    assert_eq!(refused(b"", "csv_columns").params["missing"], "login, name, group");
}

#[test]
fn a_file_without_agents_is_empty() {
    for text in ["login,name,group\n", "login,name,group\n\n\n"] {
        refused(text.as_bytes(), "csv_empty");
    }
}

#[test]
fn every_bad_line_is_named_with_all_that_is_wrong_with_it() {
    let long = "x".repeat(10_000);
    let text = format!(
        "login,name,alias,group,supervisor,sessions\n\
         max,Max,,Cards,,\n\
         ,,,,,\n\
         zoe,{long},{long},{long},{long},\n\
         one,One,,Cards,,many\n\
         two,Two,,Cards,,0\n\
         short\n\
         thr ee,Three,,Cards,a b,\n"
    );
    let refusal = refused(text.as_bytes(), "csv_lines");
    let text_at = |line| (line, "text_invalid");
    let number_at = |line| (line, "number_invalid");
    let expected = [
        vec![text_at(3); 3],
        vec![text_at(4); 4],
        vec![number_at(5), number_at(6)],
        vec![text_at(7); 2],
        vec![text_at(8); 2],
    ];
    assert_eq!(details(&refusal), expected.concat());
    let fields: Vec<&Value> = refusal.details.iter().map(|detail| &detail.params["field"]).collect();
    assert_eq!(fields[..3], ["login", "name", "group"]);
}

#[test]
fn the_number_of_bad_lines_is_told() {
    assert_eq!(refused(b"login,name,group\n,,\n,,\n", "csv_lines").params["count"], 2);
}

#[test]
fn a_login_twice_in_the_file_is_a_bad_line() {
    let refusal = refused(b"login,name,group\nmax,Max,Cards\nzoe,Zoe,Cards\nmax,Other,Loans\n", "csv_lines");
    assert_eq!(details(&refusal), [(4, "login_taken")]);
    assert_eq!(refusal.details[0].params["login"], "max");
}

#[test]
fn a_login_that_the_workspace_has_is_a_bad_line() {
    let refusal = refused(b"login,name,group\nmax,Max,Cards\nada,Ada,Cards\nsara,Sara,Loans\n", "csv_lines");
    assert_eq!(details(&refusal), [(3, "login_taken"), (4, "login_taken")]);
}

#[test]
fn a_line_break_inside_quotes_counts_as_lines_of_the_file() {
    let refusal = refused(b"login,name,group\nmax,\"Max\nLund\",Cards\nada,Ada,Cards\n", "csv_lines");
    assert_eq!(details(&refusal), [(2, "text_invalid")]);
    let refusal = refused(b"login,name,alias,group\n\nada,Ada,\"\n\",Cards\nben,Ben,,Cards\n", "csv_lines");
    assert_eq!(details(&refusal), [(3, "login_taken"), (5, "login_taken")]);
}

#[test]
fn lines_are_counted_alike_whatever_ends_them() {
    for end in ["\n", "\r\n"] {
        let text = ["login,name,group", "max,Max,Cards", "", "ada,Ada,Cards", "ben,Ben,Cards", ""].join(end);
        assert_eq!(
            details(&refused(text.as_bytes(), "csv_lines")),
            [(4, "login_taken"), (5, "login_taken")],
            "{end:?}"
        );
    }
}

#[test]
fn what_is_no_base64_is_no_file() {
    for text in ["login,name", "====", "й"] {
        let refusal = Floor::team().refuses("import_team", json!({ "csv_base64": text }), "base64_invalid");
        assert_eq!(refusal.params["field"], "csv_base64");
    }
}

#[test]
fn a_thousand_lines_come_in_at_once() {
    let lines = (0..1000).map(|number| format!("agent{number},Agent {number},Group {}", number % 10));
    let text = ["login,name,group".to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n");
    let (floor, answer) = imported(&text);
    assert_eq!(json!([answer["agents"], answer["groups"]]), json!([1000, 10]));
    assert_eq!(floor.does("list_agents", json!({}))["counts"]["offline"], 1004);
}

#[test]
fn a_hundred_bad_lines_are_named_and_the_rest_counted() {
    let lines = |many: usize| format!("login,name,group\n{}", ",,\n".repeat(many));
    let refusal = refused(lines(100).as_bytes(), "csv_lines");
    assert_eq!((&refusal.params["count"], &refusal.params["more"]), (&json!(100), &json!(0)));
    let refusal = refused(lines(350).as_bytes(), "csv_lines");
    assert_eq!((&refusal.params["count"], &refusal.params["more"]), (&json!(350), &json!(250)));
    assert_eq!(refusal.details.last().map(|detail| detail.line), Some(101), "the first hundred");
}

#[test]
fn a_million_bad_lines_make_a_small_answer() {
    let text = format!("login,name,group\n{}", "x\n".repeat(1_000_000));
    let refusal = refused(text.as_bytes(), "csv_lines");
    assert_eq!(refusal.params["count"], 1_000_000);
    assert_eq!(refusal.details.len(), 200, "a hundred lines, each without name and group");
}

#[test]
fn an_exported_team_holds_no_formulas_and_comes_back_as_it_was() {
    let floor = Floor::team();
    let name = "=HYPERLINK(\"http://evil.example\")";
    let agent = json!({ "login": "-eve", "name": name, "alias": "@sum", "group_id": 1 });
    floor.does("add_agent", agent);
    floor.does("rename_group", json!({ "group_id": 1, "name": "+1" }));
    let csv = floor.does("export_team", json!({}))["csv"].as_str().expect("text").to_owned();
    let line = csv.lines().find(|line| line.contains("HYPERLINK")).expect("her line");
    assert_eq!(line, "'-eve,\"'=HYPERLINK(\"\"http://evil.example\"\")\",'@sum,'+1,sara,4");
    let only_hers = format!("{}\n{line}\n", csv.lines().next().expect("a head"));
    let other = Floor::team();
    other.does("import_team", file(only_hers.as_bytes()));
    let row = other.row("-eve");
    assert_eq!(json!([row["name"], row["alias"], row["group"]]), json!([name, "@sum", "+1"]));
}

#[test]
fn a_list_longer_than_any_team_s_is_refused_before_it_is_read() {
    let floor = Floor::team();
    let folder = tempfile::tempdir().expect("a folder");
    let long = folder.path().join("long.csv");
    let made = std::fs::File::create(&long).expect("a file");
    made.set_len(u64::try_from(files::LIST).expect("a length") + 1).expect("a file of nothing");
    let refusal = files::read_bounded(&*floor, &long, files::LIST).expect_err("it is too long").to_body();
    assert_eq!((refusal.code.as_str(), &refusal.params["max_mib"]), ("file_too_large", &json!(16)));
}
