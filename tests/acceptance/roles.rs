//! Who may do what: every command of the table, with a valid request, by everybody.
//!
//! `self` is the agent whom the command is about, `peer` an agent of the same group, `stranger` one of another group;
//! `supervisor` has the agent's group, `other` another.

mod browser;
pub mod valid;

use rollcall_engine::COMMAND_NAMES;

use valid::Stage;

const ROLES: [&str; 6] = ["self", "peer", "stranger", "supervisor", "other", "administrator"];

const MATRIX: &str = "
    command            self  peer  stranger  supervisor  other  administrator

    show_workspace     yes   yes   yes       yes         yes    yes
    create_workspace   yes   yes   yes       yes         yes    yes
    open_workspace     yes   yes   yes       yes         yes    yes
    open_demo          yes   yes   yes       yes         yes    yes

    list_people        yes   yes   yes       yes         yes    yes
    take_seat          yes   yes   yes       yes         yes    yes
    leave_seat         yes   yes   yes       yes         yes    yes

    list_agents        yes   yes   yes       yes         yes    yes
    refresh_agents     yes   yes   yes       yes         yes    yes
    show_agent         yes   no    no        yes         no     yes
    list_history       yes   no    no        yes         no     yes
    change_status      yes   no    no        yes         no     yes
    force_inactive     no    no    no        yes         no     yes

    list_requests      yes   yes   yes       yes         yes    yes
    ask_approval       yes   no    no        yes         no     yes
    decide_request     no    no    no        yes         no     yes
    cancel_request     yes   no    no        yes         no     yes

    list_reasons       yes   yes   yes       yes         yes    yes
    add_reason         no    no    no        no          no     yes
    change_reason      no    no    no        no          no     yes
    move_reason        no    no    no        no          no     yes

    list_groups        yes   yes   yes       yes         yes    yes
    add_group          no    no    no        no          no     yes
    add_supervisor     no    no    no        no          no     yes
    add_agent          no    no    no        no          no     yes
    import_team        no    no    no        no          no     yes
    export_team        no    no    no        no          no     yes
    show_photo         yes   yes   yes       yes         yes    yes
    set_photo          no    no    no        yes         no     yes

    list_accounts      no    no    no        no          no     yes
    add_person         no    no    no        no          no     yes
    change_person      no    no    no        no          no     yes
    change_agent       no    no    no        no          no     yes
    block_account      no    no    no        no          no     yes
    set_password       yes   no    no        no          no     yes
    rename_group       no    no    no        no          no     yes
    remove_supervisor  no    no    no        no          no     yes

    show_settings      no    no    no        no          no     yes
    set_timeout        no    no    no        no          no     yes
    set_exception      no    no    no        no          no     yes
    drop_exception     no    no    no        no          no     yes
    ask_for_passwords  no    no    no        no          no     yes
    set_reason_limit   no    no    no        no          no     yes
    set_pin_limit      no    no    no        no          no     yes
    set_api            no    no    no        no          no     yes

    list_tokens        no    no    no        no          no     yes
    create_token       no    no    no        no          no     yes
    revoke_token       no    no    no        no          no     yes
    show_api           no    no    no        no          no     yes
    report_log         yes   no    no        yes         no     yes
    report_workload    yes   no    no        yes         no     yes
    report_day         yes   no    no        yes         no     yes
    show_floor_at      yes   yes   yes       yes         yes    yes
    list_report_views  yes   yes   yes       yes         yes    yes
    save_report_view   yes   yes   yes       yes         yes    yes
    drop_report_view   no    no    no        no          no     yes
    check_workspace    no    no    no        no          no     yes
    accept_clock       no    no    no        no          no     yes
    repair_clock       no    no    no        no          no     yes
    accept_loss        no    no    no        no          no     yes

    list_backups       no    no    no        no          no     yes
    back_up_now        no    no    no        no          no     yes
    restore_backup     no    no    no        no          no     yes

    sign_in            yes   no    no        yes         no     yes
    sign_out           yes   no    no        yes         no     yes
    lose_connection    yes   no    no        yes         no     yes
    continue_working   yes   no    no        no          no     no

    list_threads       yes   no    no        yes         no     yes
    show_thread        yes   no    no        yes         no     yes
    list_clients       no    no    no        yes         yes    yes
    unblock_client     no    no    no        yes         yes    yes
    list_receivers     yes   yes   yes       yes         yes    yes
    receive_message    no    no    no        yes         yes    yes
    start_thread       yes   no    no        yes         no     yes
    assign_thread      yes   no    no        yes         no     yes
    open_thread        yes   no    no        yes         no     yes
    leave_thread       yes   no    no        yes         no     yes
    type_answer        yes   no    no        yes         no     yes
    answer_thread      yes   no    no        yes         no     yes
    close_thread       yes   no    no        yes         no     yes
    pin_message        yes   no    no        yes         no     yes
    unpin_message      yes   no    no        yes         no     yes
    advance            yes   yes   yes       yes         yes    yes

    list_changes       yes   yes   yes       yes         yes    yes
";

fn lines() -> impl Iterator<Item = Vec<&'static str>> {
    MATRIX.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|words| !words.is_empty())
}

#[test]
fn the_matrix_has_every_command_of_the_table_and_every_role() {
    let mut lines = lines();
    assert_eq!(lines.next().expect("a head")[1..], ROLES);
    let commands: Vec<&str> = lines.map(|words| words[0]).collect();
    assert_eq!(commands, COMMAND_NAMES);
}

/// What works before anybody sat down: choosing who one is, and which file.
const FOR_NOBODY: [&str; 6] =
    ["create_workspace", "open_workspace", "open_demo", "list_people", "take_seat", "leave_seat"];

#[test]
fn nobody_may_do_anything_but_sit_down_where_passwords_are_asked_for() {
    let stage = Stage::set();
    let window = stage.window_that_asks();
    for command in COMMAND_NAMES.iter().filter(|command| !FOR_NOBODY.contains(command)) {
        window.refuses(command, stage.request(command), "nobody_seated");
    }
}

#[test]
fn everybody_may_do_what_the_matrix_says_and_nothing_else() {
    let mut wrong = Vec::new();
    for words in lines().skip(1) {
        let command = words[0];
        for (role, said) in ROLES.iter().zip(&words[1..]) {
            let stage = Stage::set();
            let outcome = match stage.actor(command, role).call(command, stage.request(command)) {
                Ok(_) => "yes".to_owned(),
                Err(body) if body.code == "not_permitted" => "no".to_owned(),
                Err(body) => format!("{} {:?}", body.code, body.params),
            };
            if outcome != **said {
                wrong.push(format!("{command} by {role}: {outcome}, and the matrix says {said}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
