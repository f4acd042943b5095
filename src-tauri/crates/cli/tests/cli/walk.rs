//! A shift without real clients: scripts play every part, and each deed is said.

use crate::support::Workspace;

#[test]
fn a_client_writes_an_agent_answers_and_goes_to_lunch() {
    let team = Workspace::of_a_team();
    let anna = |arguments: &[&str]| team.agent("anna", arguments);

    let said = team.said(&["client", "say", "Pete", "Where is my parcel?"]);
    assert_eq!(said, "Sent. Thread 1 waits in the general distribution queue.\n");
    assert_eq!(anna(&["sign-in"]), "Anna Berg is now Not ready.\n");
    assert_eq!(anna(&["go", "active"]), "Anna Berg is now Active.\n", "the waiting thread was hers at once");
    assert_eq!(team.said(&["threads"]), "Nobody waits in the general distribution queue.\n");
    let queue = anna(&["queue"]);
    assert!(queue.starts_with("Sessions occupied: 1 of 2") && queue.contains("Where is my parcel?"), "{queue}");

    assert_eq!(anna(&["open", "1"]), "Open: thread 1 of Pete.\n");
    assert_eq!(anna(&["answer", "1", "On its way."]), "Answered: thread 1 of Pete.\n");
    assert_eq!(
        anna(&["go", "lunch_break"]),
        "Anna Berg is Active (finishing): 1 thread is open or waits for an answer. After it: Lunch break.\n",
        "it is still open in front of her"
    );
    assert!(team.said(&["agents"]).contains("Active (finishing) → Lunch break"), "the supervisor sees it");
    assert_eq!(anna(&["close", "1"]), "Closed: thread 1 of Pete.\nAnna Berg is now Lunch break.\n");

    let status = anna(&["status"]);
    let (row, causes) = status.split_once("Why is this agent here?\n").expect("the causes are there");
    assert!(row.contains("Lunch break"), "{status}");
    let causes: Vec<_> = causes.lines().map(|line| &line["2026-11-22 09:30:15  ".len()..]).collect();
    assert_eq!(
        causes,
        [
            "chose Lunch break",
            "1 thread was open or waited for an answer: it is finished first",
            "the last of them was done: Lunch break",
        ]
    );

    let again = team.said(&["client", "say", "Pete", "Thank you"]);
    assert_eq!(again, "Sent. Thread 2 waits in the general distribution queue.\n", "she is away, so he waits");
    assert_eq!(anna(&["go", "active"]), "Anna Berg is now Active.\n");
    assert!(team.said(&["thread", "2"]).contains("Anna Berg has it"), "and gets her when she is back");
}

#[test]
fn the_same_is_said_in_russian() {
    let team = Workspace::of_a_team();
    let said = |arguments: &[&str]| team.said(&[&["--lang", "ru"], arguments].concat());
    let anna = |arguments: &[&str]| said(&[&["--as", "anna", "agent"], arguments].concat());
    assert_eq!(said(&["client", "say", "Пётр", "Где посылка?"]), "Отправлено. Обращение 1 ждёт в общей очереди.\n");
    anna(&["sign-in"]);
    anna(&["go", "active"]);
    assert_eq!(anna(&["open", "1"]), "Открыто: обращение 1, Пётр.\n");
    assert_eq!(anna(&["answer", "1", "В пути."]), "Ответ отправлен: обращение 1, Пётр.\n");
    let waits = anna(&["go", "lunch_break"]);
    assert!(waits.contains("1 обращение открыто или ждёт ответа"), "{waits}");
    let closed = anna(&["close", "1"]);
    assert!(closed.starts_with("Закрыто: обращение 1, Пётр.\nAnna Berg: теперь «"), "{closed}");
    assert!(anna(&["status"]).contains("оператор выбрал: "), "the causes too");
}
