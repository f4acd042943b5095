// Generated from the engine's wire types by `cargo xtask codegen`. Not edited by hand.

/**
 * One account.
 */
export type Account = { 
/**
 * The person.
 */
id: number, 
/**
 * Unique; it doesn't change.
 */
login: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Manages everything.
 */
administrator: boolean, 
/**
 * The groups they supervise.
 */
supervises: Array<number>, 
/**
 * What makes them an agent; null when they are none.
 */
agent: AgentAccount | null, 
/**
 * A blocked account is in no list and can't sit down at a window; its history stays.
 */
blocked: boolean, 
/**
 * True when a password is set.
 */
has_password: boolean, };

/**
 * An account after a change.
 */
export type AccountChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The account.
 */
account: Account, };

/**
 * Every account of the workspace, blocked ones too, by name.
 */
export type AccountList = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * By name.
 */
accounts: Array<Account>, };

/**
 * Adds an agent, offline.
 */
export type AddAgent = { 
/**
 * 1 to 60 characters, unique.
 */
login: string, 
/**
 * 1 to 120 characters.
 */
name: string, 
/**
 * What clients see instead, up to 120 characters.
 */
alias?: string, 
/**
 * The supervisor group.
 */
group_id: number, 
/**
 * 1 to 50; 4 unless told.
 */
sessions?: number, };

/**
 * Adds a supervisor group.
 */
export type AddGroup = { 
/**
 * 1 to 60 characters, unique.
 */
name: string, };

/**
 * Adds a person without a group: somebody who manages, or who gets a role later.
 */
export type AddPerson = { 
/**
 * 1 to 60 characters, unique.
 */
login: string, 
/**
 * 1 to 120 characters.
 */
name: string, 
/**
 * Manages everything.
 */
administrator: boolean, };

/**
 * Adds a reason: the API method of the brief.
 */
export type AddReason = { 
/**
 * Lower snake case, 1 to 40 characters, unique.
 */
code: string, 
/**
 * At least one name.
 */
reasons: Array<ReasonName>, 
/**
 * `#RRGGBB`; a neutral grey unless told.
 */
color?: string, 
/**
 * One of the shapes of [`Reason::icon`]; `pause` unless told.
 */
icon?: string, 
/**
 * Can be chosen at once; true unless told.
 */
active?: boolean, 
/**
 * Seconds a visit should last at most.
 */
limit_s?: number, 
/**
 * Seconds a day should hold at most.
 */
allowance_s?: number, 
/**
 * Everybody unless told.
 */
may_set?: MaySet, };

/**
 * Adds a supervisor to a group; the person is made when the login is new.
 */
export type AddSupervisor = { 
/**
 * Unique in the workspace.
 */
login: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The group.
 */
group_id: number, };

/**
 * Carries out what is due.
 */
export type Advance = { 
/**
 * Turns the clock of a demo ahead to this instant, RFC 3339, never back.
 */
to?: string, };

/**
 * Every deadline that was due was carried out, in the order in which they were due.
 */
export type Advanced = { 
/**
 * The last change.
 */
seq: number, 
/**
 * How many deadlines were carried out.
 */
carried_out: number, 
/**
 * Which: the first 100.
 */
deadlines: Array<CarriedOut>, 
/**
 * When the next one is due.
 */
next_due: string | null, };

/**
 * An agent's part of an account.
 */
export type AgentAccount = { 
/**
 * The supervisor group.
 */
group_id: number, 
/**
 * What clients see instead of the name.
 */
alias: string | null, 
/**
 * The photo in force.
 */
photo_id: number | null, 
/**
 * Slots for threads.
 */
sessions: number, 
/**
 * Extra slots for the agent's own returning clients.
 */
resumed_sessions: number, };

/**
 * Names the agent that acts.
 */
export type AgentActs = { 
/**
 * Id or login.
 */
agent: AgentRef, };

/**
 * Everything the card shows.
 */
export type AgentCard = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * The agent's row.
 */
agent: AgentRow, 
/**
 * The line clients see beside the name. Not the work status.
 */
profile_status: string | null, 
/**
 * Why the present status began.
 */
cause: string, 
/**
 * Who began it; null when the system did.
 */
changed_by: PersonName | null, 
/**
 * True when the system may give this agent new threads.
 */
gets_new_threads: boolean, 
/**
 * What Change may be set to, each with what it would do. Empty when `change_refused` is set.
 */
choices: Array<StatusChoice>, 
/**
 * Why the status can't be changed by the asker at all; a refusal's code.
 */
change_refused: string | null, 
/**
 * Pending first, then the latest decided ones.
 */
requests: Array<ApprovalRequest>, 
/**
 * The personal queue: waiting for the agent oldest first, then waiting for the client newest first.
 */
threads: Array<ThreadRow>, 
/**
 * Pinned messages by reminder time.
 */
pinned: Array<PinnedMessage>, 
/**
 * The status log of the last 24 hours, oldest first; the last is open.
 */
history: Array<Interval>, 
/**
 * Share of the last 24 hours' working time with a thread in hand, 0 to 100; null when there was none.
 */
occupancy_percent: number | null, 
/**
 * When the agent is kicked out unless they go on working; null while nobody asks them to.
 */
warned_until: string | null, 
/**
 * Extra slots for the agent's own returning clients.
 */
resumed_sessions: number, 
/**
 * Why the agent is in this status: the causes in the order of time, at least one.
 */
why: Array<CauseLink>, };

/**
 * The widget: counts and rows from one snapshot.
 */
export type AgentList = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * `all` first, then every filter in its order. Each agent of the selection counts once, so the rest adds up to `all`.
 */
counts: Counts, 
/**
 * The agents that pass the status filter, by name.
 */
agents: Array<AgentRow>, };

/**
 * An agent by id or by login.
 */
export type AgentRef = number | string;

/**
 * One agent as the widget shows them.
 */
export type AgentRow = { 
/**
 * The agent.
 */
id: number, 
/**
 * Unique in the workspace.
 */
login: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The supervisor group's name.
 */
group: string, 
/**
 * `outgoing`, `active`, `active_free`, `finishing`, `inactive`, `not_ready`, `kicked_out` or `offline`.
 */
status: string, 
/**
 * The reason's code while `inactive`.
 */
reason: string | null, 
/**
 * Where a `finishing` agent goes when nothing blocks any more.
 */
next_reason: string | null, 
/**
 * Threads in the personal queue; null where the widget shows a dash.
 */
threads: number | null, 
/**
 * Pinned messages, whatever the status.
 */
pinned: number, 
/**
 * When the present status began.
 */
since: string, 
/**
 * Seconds in the status; null where the widget shows a dash.
 */
elapsed_s: number | null, 
/**
 * Requests for approval that wait for a decision: the bell.
 */
pending_requests: number, 
/**
 * The supervisor group.
 */
group_id: number, 
/**
 * What clients see instead of the name.
 */
alias: string | null, 
/**
 * The photo to ask for with `photo`; it changes when the picture does.
 */
photo_id: number | null, 
/**
 * Slots for threads.
 */
sessions: number, 
/**
 * Asked to go on working, and has not answered yet.
 */
warned: boolean, };

/**
 * Rows without the counts.
 */
export type AgentRows = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * The agents found, by name.
 */
agents: Array<AgentRow>, };

/**
 * The agent answers the client.
 */
export type AnswerThread = { 
/**
 * The thread.
 */
thread_id: number, 
/**
 * 1 to 4,000 characters.
 */
text: string, };

/**
 * One request of a program, without its query and its body.
 */
export type ApiCall = { 
/**
 * When it came.
 */
at: string, 
/**
 * `GET`, `POST`, `PUT`.
 */
method: string, 
/**
 * `/api/v1/agents`
 */
path: string, 
/**
 * What it was answered: 200, 401, 409.
 */
status: number, 
/**
 * The token's name; null when there was none that is known.
 */
token: string | null, 
/**
 * How long the answer took, in milliseconds.
 */
took_ms: number, };

/**
 * The API for programs at the door that is asked.
 */
export type ApiState = { 
/**
 * `http://127.0.0.1:4020`; null while it isn't served.
 */
address: string | null, 
/**
 * Why it isn't served, when it should be: what the system said.
 */
problem: string | null, 
/**
 * The latest requests, the newest first, 200 at most.
 */
requests: Array<ApiCall>, };

/**
 * The request made.
 */
export type ApprovalAsked = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The request.
 */
request_id: number, };

/**
 * What a request asks for.
 */
export type ApprovalPayload = { "kind": "profile_picture", 
/**
 * The photo in force.
 */
old_photo_id: number | null, 
/**
 * The photo asked for.
 */
new_photo_id: number, } | { "kind": "profile_status", 
/**
 * The line in force.
 */
old: string | null, 
/**
 * The line asked for.
 */
new: string, } | { "kind": "client_block", 
/**
 * The client's name.
 */
client: string, 
/**
 * The thread in which it was asked; null in a decided request of an older version.
 */
thread_id: number | null, } | { "kind": "break", 
/**
 * The reason's code.
 */
reason: string, };

/**
 * One request for approval.
 */
export type ApprovalRequest = { 
/**
 * The request.
 */
id: number, 
/**
 * Who asks.
 */
agent: PersonName, 
/**
 * What is asked for, the old value beside the new.
 */
wish: ApprovalPayload, 
/**
 * The agent's words.
 */
note: string | null, 
/**
 * `pending`, `accepted`, `rejected`, `cancelled` or `expired`.
 */
state: string, 
/**
 * When it was asked.
 */
asked_at: string, 
/**
 * When it was decided.
 */
decided_at: string | null, 
/**
 * Who decided; null while pending, or when the agent or the system ended it.
 */
decided_by: PersonName | null, 
/**
 * The supervisor's words.
 */
comment: string | null, };

/**
 * What an agent can ask for.
 */
export type Ask = { "kind": "profile_picture", 
/**
 * PNG, JPEG or WebP in base64, at most 8 MiB and 40 megapixels.
 */
image_base64: string, } | { "kind": "profile_status", 
/**
 * 1 to 120 characters.
 */
text: string, } | { "kind": "client_block", 
/**
 * The thread.
 */
thread_id: number, } | { "kind": "break", 
/**
 * The reason's code.
 */
reason: string, };

/**
 * An agent asks for something, while signed in. A pending request for the same takes its place: the same photo or line, the same
 * break, the same client, whoever asked about them.
 */
export type AskApproval = { 
/**
 * Who asks: id or login.
 */
agent: AgentRef, 
/**
 * What for.
 */
ask: Ask, 
/**
 * Up to 500 characters.
 */
note?: string, };

/**
 * Whether windows ask for passwords. The asker needs one first, so that nobody is locked out.
 */
export type AskForPasswords = { 
/**
 * True to ask.
 */
asks: boolean, };

/**
 * Transfers a thread to an agent who receives threads and has a free session. One whom the supervisor steers gets an additional
 * session when all are busy.
 */
export type AssignThread = { 
/**
 * The thread.
 */
thread_id: number, 
/**
 * Id or login; left out, whoever of the others would be routed to next.
 */
agent?: AgentRef, };

/**
 * A backup was made.
 */
export type BackedUp = { 
/**
 * This one.
 */
backup: Backup, };

/**
 * One backup.
 */
export type Backup = { 
/**
 * The file's name, which is how it is called in a request.
 */
name: string, 
/**
 * Where it is.
 */
path: string, 
/**
 * Why it was made.
 */
kind: BackupKind, 
/**
 * When.
 */
made_at: string, 
/**
 * In bytes.
 */
size: number, 
/**
 * What is in it; `null` when it wasn't verified after it was made.
 */
content: BackupContent | null, };

/**
 * What is in a backup that was verified.
 */
export type BackupContent = { 
/**
 * The last change in it.
 */
seq: number, 
/**
 * When that was; `null` when nothing happened yet.
 */
last_change_at: string | null, 
/**
 * Agents.
 */
agents: number, 
/**
 * Threads of all times.
 */
threads: number, 
/**
 * Rows of the status log.
 */
intervals: number, 
/**
 * Rows of the status log that had ended, and that weren't as in the backup before. Nothing of ours does that: a disk or another program did.
 */
changed: Array<RowRange>, };

/**
 * Why a backup was made.
 */
export type BackupKind = "daily" | "asked" | "migration";

/**
 * The backups that there are, and where new ones go.
 */
export type BackupList = { 
/**
 * The folder of new ones.
 */
folder: string, 
/**
 * True when an administrator chose it; otherwise it is beside the file.
 */
folder_set: boolean, 
/**
 * The code of what keeps one from being made: `folder_missing` when the folder that was chosen is gone. Empty when all goes well.
 */
trouble: string, 
/**
 * True when this door can open files, and so restore a backup.
 */
may_restore: boolean, 
/**
 * True when they are made by themselves, once a day: those of a demo aren't.
 */
by_themselves: boolean, 
/**
 * The newest first.
 */
backups: Array<Backup>, };

/**
 * The workspace is that of the backup.
 */
export type BackupRestored = { 
/**
 * The file.
 */
path: string, 
/**
 * The team's name.
 */
name: string, 
/**
 * Where what was there before is kept.
 */
moved_to: string, };

/**
 * Blocks an account, or lets it in again. A blocked agent is signed out; pending requests are cancelled.
 */
export type BlockAccount = { 
/**
 * Whose.
 */
person_id: number, 
/**
 * The last administrator can't be blocked.
 */
blocked: boolean, };

/**
 * An agent takes a request back.
 */
export type CancelRequest = { 
/**
 * The request, still pending.
 */
request_id: number, };

/**
 * A deadline that was carried out.
 */
export type CarriedOut = { 
/**
 * `inactivity`, `warning` or `grace` of an agent; `closing` of a thread, `reminder` of a pin, `expiry` of a request.
 */
kind: string, 
/**
 * Which agent, thread, pin or request.
 */
entity_id: number, 
/**
 * When it was due.
 */
at: string, };

/**
 * One link of the chain of causes behind a status.
 */
export type CauseLink = { 
/**
 * When.
 */
at: string, 
/**
 * What happened.
 */
step: Step, 
/**
 * The status chosen, or become: `active`, `outgoing`, `inactive`, …
 */
status: string | null, 
/**
 * The reason of it, or the next one of a finishing agent.
 */
reason: string | null, 
/**
 * Who did it; null when the system did.
 */
by: PersonName | null, 
/**
 * How long nothing happened before it.
 */
seconds: number | null, 
/**
 * How many threads it was about.
 */
threads: number | null, };

/**
 * One thing that changed. Small on purpose: rows are asked for.
 */
export type Change = { 
/**
 * Its place in the order of the workspace.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * What kind of thing.
 */
topic: Topic, 
/**
 * Which: an agent's id for `agent` and `request`, a group's for `group`, a thread's for `thread`; 0 when it is about all.
 */
entity_id: number, };

/**
 * Changes what makes a person an agent. What is left out stays.
 */
export type ChangeAgent = { 
/**
 * Id or login.
 */
agent: AgentRef, 
/**
 * Up to 120 characters; an empty one takes the alias away.
 */
alias?: string, 
/**
 * The supervisor group.
 */
group_id?: number, 
/**
 * 1 to 50. Threads that the agent already has stay.
 */
sessions?: number, 
/**
 * 0 to 50.
 */
resumed_sessions?: number, };

/**
 * Changes a person. What is left out stays.
 */
export type ChangePerson = { 
/**
 * Whom.
 */
person_id: number, 
/**
 * 1 to 120 characters.
 */
name?: string, 
/**
 * The last administrator stays one.
 */
administrator?: boolean, };

/**
 * Changes a reason. What isn't given stays as it is.
 */
export type ChangeReason = { 
/**
 * Which.
 */
code: string, 
/**
 * All its names; those that aren't given are gone.
 */
reasons?: Array<ReasonName>, 
/**
 * `#RRGGBB`.
 */
color?: string, 
/**
 * One of the shapes of [`Reason::icon`].
 */
icon?: string, 
/**
 * False retires it: nobody can choose it any more, and its history stays.
 */
active?: boolean, 
/**
 * Seconds a visit should last at most; 0 for no limit.
 */
limit_s?: number, 
/**
 * Seconds a day should hold at most; 0 for no limit.
 */
allowance_s?: number, 
/**
 * Who may set it.
 */
may_set?: MaySet, 
/**
 * Only if the reasons are still as in the [`ReasonList`] with this version.
 */
if_version?: string, };

/**
 * Sets an agent's work status by the ordinary rules.
 */
export type ChangeStatus = { 
/**
 * Id or login.
 */
agent: AgentRef, 
/**
 * `active`, `outgoing` or the code of a reason.
 */
to: string, 
/**
 * Only if the agent is still in this interval of the log.
 */
if_interval?: number, };

/**
 * Changes in order, without a gap. At most 1,000; ask again from the last while `more`.
 */
export type Changes = { 
/**
 * In order.
 */
changes: Array<Change>, 
/**
 * The last change of this answer; `since` when there are none; the file's last after a reset.
 */
seq: number, 
/**
 * True when there are more.
 */
more: boolean, 
/**
 * Which life of the file it is: another one after a copy was put in its place, or after its clock was repaired.
 */
epoch: number, 
/**
 * True when what the asker has leads nowhere: the file is another one, or its changes of then aren't kept any longer. There are none in
 * the answer: read everything again, and go on from `seq`.
 */
reset: boolean, };

/**
 * What must hold in every workspace. Closed: the catalogue has words for each.
 */
export type Check = "file" | "schema" | "references" | "present_status" | "no_gaps" | "log_order" | "days" | "routing";

/**
 * What was looked at, and what was found.
 */
export type CheckReport = { 
/**
 * True when nothing was found.
 */
sound: boolean, 
/**
 * Every check, in the order in which they were made.
 */
checks: Array<CheckResult>, 
/**
 * What isn't wrong with the file, and wants a person all the same.
 */
warnings: Array<Warning>, };

/**
 * One thing that must hold.
 */
export type CheckResult = { 
/**
 * Which.
 */
check: Check, 
/**
 * What doesn't hold, at most a hundred lines; empty when all is well.
 */
problems: Array<string>, };

/**
 * A client.
 */
export type Client = { 
/**
 * Their name.
 */
name: string, 
/**
 * Their thread that isn't closed.
 */
thread_id: number | null, 
/**
 * True when they are blocked.
 */
blocked: boolean, 
/**
 * Since when.
 */
blocked_at: string | null, 
/**
 * Who decided that.
 */
blocked_by: PersonName | null, 
/**
 * The thread in which it was asked for.
 */
blocked_in: number | null, };

/**
 * At most 50 clients by name; of blocked ones at most 200.
 */
export type ClientList = { 
/**
 * By name.
 */
clients: Array<Client>, };

/**
 * The machine's clock is taken for right.
 */
export type ClockAccepted = { 
/**
 * The last change.
 */
seq: number, 
/**
 * What it shows.
 */
now: string, 
/**
 * How many deadlines were due by it.
 */
carried_out: number, };

/**
 * What was written ahead of the machine's clock was moved back.
 */
export type ClockRepaired = { 
/**
 * The last change.
 */
seq: number, 
/**
 * What the clock shows; the last row that was moved stands there now.
 */
now: string, 
/**
 * The earliest instant that lay ahead of it.
 */
first_ahead: string, 
/**
 * By how much rows were moved, in seconds; those for which there was no room stand at the last change before.
 */
moved_s: number, 
/**
 * How many rows of each table, of those with any.
 */
rows: Array<RowsMoved>, 
/**
 * The copy that was made before.
 */
backup: string, };

/**
 * What the values of a column are.
 */
export type ColumnUnit = "seconds" | "count" | "share";

/**
 * Counts by filter code, in the filter's order.
 */
export type Counts = Record<string, number>;

/**
 * The period that a report covers, in the workspace's time zone.
 */
export type Covered = { 
/**
 * Begin, inclusive.
 */
from: string, 
/**
 * End, exclusive; never after now.
 */
to: string, 
/**
 * IANA name of the zone whose midnights divide the days.
 */
time_zone: string, };

/**
 * Makes a token.
 */
export type CreateToken = { 
/**
 * What people know it by, 1 to 60 characters.
 */
name: string, 
/**
 * What the program may do.
 */
role: TokenRole, 
/**
 * In whose name it acts; the asker's unless told. The person must have the role.
 */
login?: string, 
/**
 * Seconds from now until it expires, 60 to ten years; absent for no expiry.
 */
expires_s?: number, };

/**
 * Makes a new workspace file and opens it.
 */
export type CreateWorkspace = { 
/**
 * Where. The file must not exist yet.
 */
path: string, 
/**
 * The team's name, 1 to 60 characters.
 */
name: string, 
/**
 * The administrator's name, 1 to 120 characters.
 */
administrator: string, 
/**
 * Two letters; `en` unless told.
 */
language?: string, 
/**
 * IANA name; the machine's unless told.
 */
time_zone?: string, };

/**
 * A full hour on the scale of a day.
 */
export type DayHour = { 
/**
 * Seconds since the day began.
 */
at_s: number, 
/**
 * What a clock shows: 0 to 23.
 */
hour: number, };

/**
 * A day: a strip for every agent.
 */
export type DayPicture = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * `2026-03-29`.
 */
day: string, 
/**
 * The day before, as far as there is something in the log.
 */
earlier: string | null, 
/**
 * The day after, unless that is still to come.
 */
later: string | null, 
/**
 * Local midnight to local midnight, or to now.
 */
covered: Covered, 
/**
 * Seconds from local midnight to the next: 86,400, or an hour less or more when clocks are changed.
 */
length_s: number, 
/**
 * Full local hours, for the scale.
 */
hours: Array<DayHour>, 
/**
 * By name; agents who were there on that day.
 */
strips: Array<DayStrip>, };

/**
 * An interval of the log, cut to the day.
 */
export type DayPiece = { 
/**
 * The row of the log.
 */
id: number, 
/**
 * The status' code.
 */
status: string, 
/**
 * The reason while `inactive`.
 */
reason: string | null, 
/**
 * Seconds since the day began.
 */
from_s: number, 
/**
 * Seconds since the day began.
 */
to_s: number, 
/**
 * True when it is the present status.
 */
open: boolean, };

/**
 * One agent's day.
 */
export type DayStrip = { 
/**
 * Who.
 */
agent: PersonName, 
/**
 * The group they are in now.
 */
group: string, 
/**
 * The pieces in the order of time, without a gap from the first to the last.
 */
pieces: Array<DayPiece>, };

/**
 * Accepts or rejects a request. The first decision wins.
 */
export type DecideRequest = { 
/**
 * The request.
 */
request_id: number, 
/**
 * The decision.
 */
decision: Decision, 
/**
 * Up to 500 characters; the agent sees it.
 */
comment?: string, };

/**
 * A supervisor's answer to a request.
 */
export type Decision = "accept" | "reject";

/**
 * Takes a group's own timeout away.
 */
export type DropException = { 
/**
 * The group.
 */
group_id: number, 
/**
 * Which.
 */
key: TimeoutKey, };

/**
 * Forgets a view of one's own.
 */
export type DropReportView = { 
/**
 * The view.
 */
id: number, };

/**
 * Why a command did not do what it was asked.
 */
export type ErrorBody = { 
/**
 * Closed; the catalogue has `error-<code>` with dashes for underscores.
 */
code: string, 
/**
 * Whose move it is.
 */
severity: Severity, 
/**
 * What the sentence names: numbers, names, choices.
 */
params: Record<string, string | number>, 
/**
 * What is wrong line by line; only for files with bad lines.
 */
details?: Array<ErrorDetail>, 
/**
 * Finds the cause in the log; only when something broke.
 */
incident: string | null, };

/**
 * What is wrong with one line of a file.
 */
export type ErrorDetail = { 
/**
 * The line, counted from 1 with the header.
 */
line: number, 
/**
 * Closed, as in [`ErrorBody::code`].
 */
code: string, 
/**
 * What the sentence names.
 */
params: Record<string, string | number>, };

/**
 * The form of a file.
 */
export type ExportFormat = "csv" | "xlsx" | "json";

/**
 * How far an export is.
 */
export type ExportProgress = { 
/**
 * Rows of the log that were passed.
 */
done: number, 
/**
 * Rows of the log there are to pass; not all of them need be in the file.
 */
of: number, };

/**
 * Asks for a report as a file. No command of the table: a door says where the bytes go.
 */
export type ExportReport = { 
/**
 * Which report.
 */
report: ReportKind, 
/**
 * The form of the file.
 */
format: ExportFormat, 
/**
 * What it is about.
 */
filter: ReportFilter, 
/**
 * The order of the status log. A file by `duration` isn't made.
 */
sort: LogSort, 
/**
 * The other way round.
 */
reversed: boolean, 
/**
 * What a row of the Workload report is.
 */
by: WorkloadBy, 
/**
 * The columns of the Workload report by their codes, in order; all of them unless told.
 */
columns?: Array<string>, };

/**
 * Something on the floor was done.
 */
export type FloorChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The thread or pin that it was about, when there is one.
 */
id: number | null, };

/**
 * Makes an agent inactive at once; their threads go back to the general distribution queue.
 */
export type ForceInactive = { 
/**
 * Id or login.
 */
agent: AgentRef, 
/**
 * The code of a reason.
 */
reason: string, };

/**
 * What a change would do, worked out by the same rules that do it.
 */
export type Forecast = { 
/**
 * The status right after the change.
 */
becomes: string, 
/**
 * The reason right after the change.
 */
reason: string | null, 
/**
 * Where the agent goes afterwards when `becomes` is `finishing`.
 */
next_reason: string | null, 
/**
 * Threads that wait for the agent or stand open in front of them.
 */
blocking_threads: number, 
/**
 * Threads that stay in the personal queue.
 */
kept_threads: number, 
/**
 * Threads that `force_inactive` would send back to the general distribution queue.
 */
forced_returns: number, 
/**
 * True when nothing would change.
 */
unchanged: boolean, };

/**
 * One supervisor group.
 */
export type Group = { 
/**
 * The group.
 */
id: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Who supervises it.
 */
supervisors: Array<string>, 
/**
 * How many agents it has.
 */
agents: number, };

/**
 * The group added.
 */
export type GroupAdded = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The group.
 */
group_id: number, };

/**
 * A group was changed.
 */
export type GroupChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, };

/**
 * The supervisor groups the asker may see, by name.
 */
export type GroupList = { 
/**
 * By name.
 */
groups: Array<Group>, };

/**
 * A page of one agent's log, newest first.
 */
export type HistoryPage = { 
/**
 * The intervals.
 */
intervals: Array<Interval>, 
/**
 * True when there are earlier ones.
 */
more: boolean, };

/**
 * Brings a team in from a CSV file: all of it or nothing.
 */
export type ImportTeam = { 
/**
 * The file's bytes in base64. Columns: login, name, alias, group, supervisor, sessions.
 */
csv_base64: string, };

/**
 * One interval of the status log.
 */
export type Interval = { 
/**
 * The row of the log.
 */
id: number, 
/**
 * The status' code.
 */
status: string, 
/**
 * The reason while `inactive`.
 */
reason: string | null, 
/**
 * The next reason while `finishing`.
 */
next_reason: string | null, 
/**
 * Begin.
 */
began: string, 
/**
 * End; null while it is the present status.
 */
ended: string | null, 
/**
 * Length in whole seconds as reports count them, to now while open.
 */
seconds: number, 
/**
 * Why it began.
 */
cause: string, 
/**
 * Who began it; null when the system did.
 */
changed_by: PersonName | null, };

/**
 * Which agents to list. Groups and text make the selection; the status filters inside it.
 */
export type ListAgents = { 
/**
 * Group ids; absent means every group the asker may see.
 */
groups?: Array<number>, 
/**
 * A status code or the code of a reason; absent means All.
 */
status?: string, 
/**
 * Part of a name, alias or login, in any case.
 */
text?: string, };

/**
 * Changes after one that the asker has.
 */
export type ListChanges = { 
/**
 * The last change the asker has.
 */
since: number, 
/**
 * In which life of the file they got it; without it, a file that was restored meanwhile isn't noticed.
 */
epoch?: number, };

/**
 * Clients by name.
 */
export type ListClients = { 
/**
 * Only those whose name has this in it, whatever the letters' case.
 */
text?: string, 
/**
 * Only those who are blocked.
 */
blocked: boolean, };

/**
 * Earlier intervals of one agent.
 */
export type ListHistory = { 
/**
 * Id or login.
 */
agent: AgentRef, 
/**
 * Only intervals of the log before this one.
 */
before_id?: number, 
/**
 * How many, 1 to 200; 50 unless told.
 */
limit?: number, };

/**
 * Lists the reasons in their order.
 */
export type ListReasons = { 
/**
 * Also those that nobody can choose any more.
 */
include_retired: boolean, };

/**
 * A page of threads that the asker may see.
 */
export type ListThreads = { 
/**
 * Where.
 */
place: ThreadPlace, 
/**
 * Only this agent's: id or login. Not with `queue`. An agent has to name themselves here.
 */
agent?: AgentRef, 
/**
 * Where the page begins: `next` of the page before. The first page unless told.
 */
after?: string, 
/**
 * 1 to 200; 100 unless told.
 */
limit?: number, };

/**
 * One interval of the log.
 */
export type LogInterval = { 
/**
 * The row of the log.
 */
id: number, 
/**
 * Whose.
 */
agent: PersonName, 
/**
 * Their login.
 */
login: string, 
/**
 * The group they are in now.
 */
group: string, 
/**
 * The status' code.
 */
status: string, 
/**
 * The reason while `inactive`.
 */
reason: string | null, 
/**
 * The next reason while `finishing`.
 */
next_reason: string | null, 
/**
 * Begin.
 */
began: string, 
/**
 * End; null while it is the present status.
 */
ended: string | null, 
/**
 * Length in whole seconds, to now while open. Instants count by their whole seconds, so lengths add up.
 */
seconds: number, 
/**
 * Why it began.
 */
cause: string, 
/**
 * Who began it; null when the system did.
 */
changed_by: PersonName | null, };

/**
 * A page of the log.
 */
export type LogPage = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * The period.
 */
covered: Covered, 
/**
 * The intervals, whole: those at the edges reach out of the period.
 */
intervals: Array<LogInterval>, 
/**
 * What to pass as `after` for the next page; null when this is the last. A page with a `next` may be short, or empty:
 * nothing was found in the part of the log that was looked at.
 */
next: string | null, };

/**
 * The order of the log.
 */
export type LogSort = "began" | "agent" | "duration";

/**
 * Somebody knows that changes are missing: that isn't told any more.
 */
export type LossAccepted = { 
/**
 * The last change.
 */
seq: number, 
/**
 * How many were missing; 0 when nothing was, or nobody can say how many.
 */
changes_missing: number, 
/**
 * Where the log is kept that wasn't as it was written.
 */
log?: string, };

/**
 * Who may set a reason. The administrator always may.
 */
export type MaySet = { 
/**
 * A supervisor for an agent of theirs.
 */
supervisor: boolean, 
/**
 * The agent.
 */
agent: boolean, };

/**
 * One message of a conversation.
 */
export type Message = { 
/**
 * The message.
 */
id: number, 
/**
 * `agent` or `client`.
 */
author: string, 
/**
 * When.
 */
at: string, 
/**
 * The words.
 */
text: string, };

/**
 * Moves a reason in the order in which reasons are offered everywhere.
 */
export type MoveReason = { 
/**
 * Which.
 */
code: string, 
/**
 * The code of the reason that it comes before; absent moves it to the end.
 */
before?: string, };

/**
 * Asks for nothing but the answer.
 */
export type Nothing = Record<string, never>;

/**
 * Opens the demo workspace, making it when it isn't there.
 */
export type OpenDemo = { 
/**
 * Make it again even when it is there.
 */
fresh: boolean, };

/**
 * Opens a workspace file.
 */
export type OpenWorkspace = { 
/**
 * The file.
 */
path: string, };

/**
 * Who may sit down at this window. The only thing that a window tells before somebody has.
 */
export type PeopleList = { 
/**
 * The workspace's name.
 */
workspace: string, 
/**
 * True when a person has to prove themselves with a password.
 */
asks_password: boolean, 
/**
 * Everybody who isn't blocked, by name.
 */
people: Array<SeatPerson>, };

/**
 * A period that moves with the day. Weeks begin on Monday; days at local midnight of the workspace.
 */
export type Period = "today" | "yesterday" | "this_week" | "last_week" | "this_month" | "last_month" | "any";

/**
 * The person added.
 */
export type PersonAdded = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The person; an agent's id is their person's.
 */
person_id: number, };

/**
 * A person as others see them.
 */
export type PersonName = { 
/**
 * The person.
 */
id: number, 
/**
 * Their name.
 */
name: string, };

/**
 * A photo's bytes. The same id always has the same bytes.
 */
export type Photo = { 
/**
 * `image/png`.
 */
media_type: string, 
/**
 * The bytes.
 */
base64: string, };

/**
 * The photo set.
 */
export type PhotoSet = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The photo.
 */
photo_id: number, };

/**
 * Pins a message of a thread's client, each at most once; one more than the workspace's limit is refused. It is done with when the
 * agent writes to that client, or by hand.
 */
export type PinMessage = { 
/**
 * The thread.
 */
thread_id: number, 
/**
 * Which message; left out, the client's last.
 */
message_id?: number, 
/**
 * When to remind the agent, RFC 3339; in the future.
 */
remind_at: string, };

/**
 * A message kept with a reminder.
 */
export type PinnedMessage = { 
/**
 * The pin.
 */
id: number, 
/**
 * Whose message.
 */
client: string, 
/**
 * The message.
 */
text: string, 
/**
 * When to remind the agent.
 */
remind_at: string, 
/**
 * The thread it was pinned in, which may be closed by now.
 */
thread_id: number, 
/**
 * The message's number in it.
 */
message_id: number, 
/**
 * True once the reminder came.
 */
reminded: boolean, };

/**
 * One inactivity reason.
 */
export type Reason = { 
/**
 * Lower snake case, 1 to 40 characters, unique.
 */
code: string, 
/**
 * Names by two-letter language.
 */
names: Array<ReasonName>, 
/**
 * `#RRGGBB`.
 */
color: string, 
/**
 * A shape: `lunch`, `cup`, `tool`, `training`, `meeting`, `pause`, `person`, `phone`, `flag` or `star`.
 */
icon: string, 
/**
 * Retired reasons are kept for their history.
 */
active: boolean, 
/**
 * Seconds a visit should last at most.
 */
limit_s: number | null, 
/**
 * Seconds a day should hold at most.
 */
allowance_s: number | null, 
/**
 * Who may set it.
 */
may_set: MaySet, };

/**
 * The reason added.
 */
export type ReasonAdded = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The reason as it stands.
 */
reason: Reason, };

/**
 * The reason after a change.
 */
export type ReasonChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The reason as it stands.
 */
reason: Reason, };

/**
 * The reasons, and how many may be active.
 */
export type ReasonList = { 
/**
 * In their set order.
 */
reasons: Array<Reason>, 
/**
 * How many may be active at once.
 */
active_limit: number, 
/**
 * Moves with every change of any reason; [`ChangeReason::if_version`] takes it.
 */
version: string, };

/**
 * The reasons in their new order, retired ones too.
 */
export type ReasonMoved = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * All codes in their order.
 */
codes: Array<string>, };

/**
 * A reason's name in one language.
 */
export type ReasonName = { 
/**
 * Two letters: `en`, `ru`.
 */
locale: string, 
/**
 * 1 to 60 characters.
 */
name: string, };

/**
 * A client writes: to their open thread, or a new one in the general distribution queue.
 */
export type ReceiveMessage = { 
/**
 * The client's name, 1 to 120 characters.
 */
client: string, 
/**
 * `chat` unless told; 1 to 20 characters.
 */
channel?: string, 
/**
 * 1 to 4,000 characters.
 */
text: string, };

/**
 * Somebody with a free session.
 */
export type Receiver = { 
/**
 * The agent.
 */
id: number, 
/**
 * Their name.
 */
name: string, 
/**
 * Their group.
 */
group: string, 
/**
 * Free sessions.
 */
free_sessions: number, };

/**
 * Agents to whom the asker may give a thread of theirs: they receive threads and have a free session.
 */
export type ReceiverList = { 
/**
 * In the order of routing, at most 200, without the asker.
 */
receivers: Array<Receiver>, };

/**
 * The rows of these agents as they are now. Unknown and unseen ids are left out.
 */
export type RefreshAgents = { 
/**
 * At most 1,000.
 */
ids: Array<number>, };

/**
 * Takes a group from a supervisor. The account stays.
 */
export type RemoveSupervisor = { 
/**
 * The group.
 */
group_id: number, 
/**
 * Who supervised it.
 */
person_id: number, };

/**
 * Gives a group another name.
 */
export type RenameGroup = { 
/**
 * The group.
 */
group_id: number, 
/**
 * 1 to 60 characters, unique.
 */
name: string, };

/**
 * Asks for the picture of a day.
 */
export type ReportDay = { 
/**
 * The local day, `2026-03-29`; today unless told.
 */
day?: string, 
/**
 * Ids of groups; all that the asker may see unless told.
 */
groups?: Array<number>, 
/**
 * Ids or logins.
 */
agents?: Array<AgentRef>, };

/**
 * What a report is about. Everything left out means all of it.
 */
export type ReportFilter = { 
/**
 * A period by its name; instead of `from` and `to`.
 */
period?: Period, 
/**
 * Begin, inclusive: an instant (RFC 3339), or a day (`2026-03-29`) that begins at local midnight; left out, the first entry.
 */
from?: string, 
/**
 * End, exclusive, in the same forms; left out, now.
 */
to?: string, 
/**
 * Ids of groups; an agent counts in the group that they are in now.
 */
groups?: Array<number>, 
/**
 * Ids or logins.
 */
agents?: Array<AgentRef>, 
/**
 * Codes of statuses and of reasons, as in the widget's filter; `inactive` means every reason. In the Workload report they
 * choose the columns of time.
 */
statuses?: Array<string>, 
/**
 * Why intervals began. Only the status log asks.
 */
causes?: Array<string>, };

/**
 * Which report.
 */
export type ReportKind = "log" | "workload";

/**
 * Asks for a page of the Agent status log.
 */
export type ReportLog = { 
/**
 * Which intervals: those that reach into the period.
 */
filter: ReportFilter, 
/**
 * By `began` unless told.
 */
sort: LogSort, 
/**
 * The other way round: the earliest first, the last name first, the shortest first.
 */
reversed: boolean, 
/**
 * `next` of the page before.
 */
after?: string, 
/**
 * How many, 1 to 500; 100 unless told.
 */
limit?: number, };

/**
 * A saved view.
 */
export type ReportView = { 
/**
 * The view.
 */
id: number, 
/**
 * Which report.
 */
report: ReportKind, 
/**
 * What its person calls it.
 */
name: string, 
/**
 * How the report is looked at.
 */
settings: ViewSettings, };

/**
 * The asker's own views.
 */
export type ReportViews = { 
/**
 * The last change.
 */
seq: number, 
/**
 * By name.
 */
views: Array<ReportView>, };

/**
 * Asks for the Workload report.
 */
export type ReportWorkload = { 
/**
 * The period and whom it is about.
 */
filter: ReportFilter, 
/**
 * What a row is; an agent unless told.
 */
by: WorkloadBy, };

/**
 * The decision taken.
 */
export type RequestDecided = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The request after it.
 */
request: ApprovalRequest, 
/**
 * The agent after it; null when the decider may not see them.
 */
agent: AgentRow | null, };

/**
 * Pending requests that the asker may decide, oldest first: the header's bell.
 */
export type RequestList = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * Oldest first.
 */
requests: Array<ApprovalRequest>, };

/**
 * Puts a backup in the place of the open workspace, and opens it.
 */
export type RestoreBackup = { 
/**
 * The name of one of the list.
 */
name: string, };

/**
 * Revokes a token: from the next request on it lets nobody in.
 */
export type RevokeToken = { 
/**
 * Which.
 */
token_id: number, };

/**
 * Rows of the status log, by their numbers.
 */
export type RowRange = { 
/**
 * The first.
 */
from: number, 
/**
 * The last.
 */
to: number, };

/**
 * Rows of a table that were moved.
 */
export type RowsMoved = { 
/**
 * The table.
 */
table: string, 
/**
 * How many.
 */
rows: number, };

/**
 * Keeps a view; one with the same name is replaced.
 */
export type SaveReportView = { 
/**
 * Which report.
 */
report: ReportKind, 
/**
 * 1 to 60 characters.
 */
name: string, 
/**
 * How the report is looked at.
 */
settings: ViewSettings, };

/**
 * The window is nobody's, or the administrator's again where no password is asked for.
 */
export type SeatLeft = Record<symbol, never>;

/**
 * A person who may sit down.
 */
export type SeatPerson = { 
/**
 * The person.
 */
id: number, 
/**
 * What they take a seat with.
 */
login: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Manages everything.
 */
administrator: boolean, 
/**
 * Supervises a group.
 */
supervisor: boolean, 
/**
 * Answers clients.
 */
agent: boolean, 
/**
 * An agent's photo.
 */
photo_id: number | null, };

/**
 * Whose window it is now.
 */
export type SeatTaken = { 
/**
 * Who.
 */
viewer: Viewer, };

/**
 * Whether the desktop app serves the API for programs, and where.
 */
export type SetApi = { 
/**
 * Off unless somebody switches it on.
 */
served: boolean, 
/**
 * 1024 to 65535, or 0 for any free one.
 */
port: number, };

/**
 * Gives a group its own timeout, or changes it, or switches it off and on.
 */
export type SetException = { 
/**
 * The group.
 */
group_id: number, 
/**
 * Which.
 */
key: TimeoutKey, 
/**
 * Within its bounds.
 */
seconds: number, 
/**
 * False keeps it without its being in force.
 */
active: boolean, };

/**
 * Sets a password or PIN. An administrator sets anybody's; everybody may change their own.
 */
export type SetPassword = { 
/**
 * Whose.
 */
person_id: number, 
/**
 * 4 to 128 characters; left out, the password is taken away, which only an administrator may.
 */
password?: string, 
/**
 * The present one, which everybody but an administrator has to know.
 */
present?: string, };

/**
 * An administrator or supervisor sets an agent's photo without a request.
 */
export type SetPhoto = { 
/**
 * Id or login.
 */
agent: AgentRef, 
/**
 * PNG, JPEG or WebP in base64, at most 8 MiB and 40 megapixels.
 */
image_base64: string, };

/**
 * Sets how many messages an agent may keep pinned at a time. What is kept beyond a lowered limit stays.
 */
export type SetPinLimit = { 
/**
 * 1 to 200; 20 unless somebody sets it.
 */
limit: number, };

/**
 * Sets how many inactivity reasons may be active at once. Those that are active stay so.
 */
export type SetReasonLimit = { 
/**
 * 3 to 100; 20 unless somebody sets it.
 */
limit: number, };

/**
 * Sets a timeout. What is already running keeps the instant it was set to.
 */
export type SetTimeout = { 
/**
 * Which.
 */
key: TimeoutKey, 
/**
 * Within its bounds.
 */
seconds: number, };

/**
 * What an administrator can set.
 */
export type Settings = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * Every timeout, in the order in which they are explained.
 */
timeouts: Array<Timeout>, 
/**
 * True when a person has to prove themselves at a window.
 */
asks_password: boolean, 
/**
 * How many inactivity reasons may be active at once.
 */
reason_limit: number, 
/**
 * How many messages an agent may keep pinned at a time.
 */
pin_limit: number, 
/**
 * True when the desktop app serves the API for programs.
 */
api_served: boolean, 
/**
 * At which port; 0 for any free one.
 */
api_port: number, };

/**
 * The settings after a change.
 */
export type SettingsChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * All of them.
 */
settings: Settings, };

/**
 * A refusal is the rules' answer; a failure is something broken.
 */
export type Severity = "refused" | "failed";

/**
 * Names one agent.
 */
export type ShowAgent = { 
/**
 * Id or login.
 */
agent: AgentRef, };

/**
 * Asks for the widget as it was.
 */
export type ShowFloorAt = { 
/**
 * An instant that has been, RFC 3339.
 */
at: string, 
/**
 * Ids of groups; all that the asker may see unless told.
 */
groups?: Array<number>, };

/**
 * One photo.
 */
export type ShowPhoto = { 
/**
 * The photo.
 */
photo_id: number, };

/**
 * An agent writes to a client first. The thread is the agent's own, and waits for the client.
 */
export type StartThread = { 
/**
 * Who writes: id or login.
 */
agent: AgentRef, 
/**
 * The client's name, 1 to 120 characters.
 */
client: string, 
/**
 * `chat` unless told; 1 to 20 characters.
 */
channel?: string, 
/**
 * 1 to 4,000 characters.
 */
text: string, };

/**
 * What a change of status came to.
 */
export type StatusChanged = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The agent after it.
 */
agent: AgentRow, 
/**
 * False when the agent was there already.
 */
changed: boolean, 
/**
 * While `finishing`: how many threads block.
 */
blocking_threads: number, 
/**
 * How many threads went back to the general distribution queue.
 */
returned_threads: number, };

/**
 * One entry of the Change list.
 */
export type StatusChoice = { 
/**
 * `active`, `outgoing` or the code of a reason.
 */
code: string, 
/**
 * True for a reason, false for the two active statuses.
 */
is_reason: boolean, 
/**
 * What choosing it does now.
 */
forecast: Forecast, };

/**
 * What happened on the way to a status. Closed: the catalogue has words for each.
 */
export type Step = "added" | "signed_in" | "signed_out" | "connection_lost" | "came_back" | "agent_chose" | "supervisor_chose" | "api_chose" | "forced" | "blocked" | "nothing_blocked" | "thread_assigned" | "last_thread_left" | "asked_to_continue" | "did_not_answer" | "kicked_out" | "returned" | "break_limit" | "training";

/**
 * A person sits down at this window, or somebody else takes over.
 */
export type TakeSeat = { 
/**
 * Who.
 */
login: string, 
/**
 * Their password or PIN, where the workspace asks for it.
 */
password?: string, };

/**
 * The agents with their groups and supervisors, as [`ImportTeam`] takes them.
 */
export type TeamExport = { 
/**
 * The file's text: CSV with a heading line. Columns: login, name, alias, group, supervisor, sessions.
 */
csv: string, 
/**
 * Agents in it.
 */
agents: number, };

/**
 * What came in.
 */
export type TeamImported = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * Agents added.
 */
agents: number, 
/**
 * Groups added.
 */
groups: number, 
/**
 * Supervisors added.
 */
supervisors: number, };

/**
 * Names a thread in the personal queue of the agent that has it.
 */
export type ThreadActs = { 
/**
 * The thread.
 */
thread_id: number, };

/**
 * A line that the system wrote into a thread.
 */
export type ThreadLine = { 
/**
 * When.
 */
at: string, 
/**
 * `block_asked`, `client_blocked`, `block_cancelled`, `block_withdrawn`, `block_expired` or `client_unblocked`.
 */
event: string, 
/**
 * Who did it; null when the system did.
 */
by: PersonName | null, };

/**
 * A page of threads.
 */
export type ThreadPage = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * The engine's clock.
 */
now: string, 
/**
 * How many there are in that place, on all pages. Of closed ones no more than 10,000 are counted.
 */
total: number, 
/**
 * In the place's order.
 */
threads: Array<ThreadRow>, 
/**
 * Where the next page begins; null on the last. To be handed back as it is.
 */
next: string | null, };

/**
 * Where to look for threads.
 */
export type ThreadPlace = "queue" | "agents" | "closed";

/**
 * A thread in a list.
 */
export type ThreadRow = { 
/**
 * The thread.
 */
id: number, 
/**
 * The client's name.
 */
client: string, 
/**
 * Where they write.
 */
channel: string, 
/**
 * `agent` or `client`.
 */
waiting_for: string, 
/**
 * Since when.
 */
waiting_since: string, 
/**
 * True when it is open in front of its agent.
 */
open: boolean, 
/**
 * The last message, up to 200 characters.
 */
last_text: string, 
/**
 * Who has it, or had it last when it is closed; null in the general distribution queue.
 */
agent: PersonName | null, 
/**
 * When it began.
 */
started_at: string, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * `agent`, `supervisor`, `silence` or `client_block`; null while it is open.
 */
closed_cause: string | null, };

/**
 * One thread with its conversation.
 */
export type ThreadView = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * The engine's clock.
 */
now: string, 
/**
 * The thread.
 */
thread: ThreadRow, 
/**
 * The newest 200 messages, oldest first.
 */
messages: Array<Message>, 
/**
 * True when there are older ones.
 */
earlier: boolean, 
/**
 * What was asked and decided about its client, in its order; all of it after the messages.
 */
lines: Array<ThreadLine>, 
/**
 * True when the client is blocked.
 */
client_blocked: boolean, 
/**
 * True when the asker may unblock the client.
 */
may_unblock: boolean, 
/**
 * True when the asker may answer and pin in it.
 */
may_act: boolean, 
/**
 * True when the asker may transfer it to anybody who receives threads.
 */
may_transfer: boolean, 
/**
 * True when the asker may close it.
 */
may_close: boolean, };

/**
 * One timeout, with the groups that have their own.
 */
export type Timeout = { 
/**
 * Which.
 */
key: TimeoutKey, 
/**
 * For every group without an exception that is in force; 0 switches off what waits for it.
 */
seconds: number, 
/**
 * What it is unless somebody sets it.
 */
default_seconds: number, 
/**
 * The least it can be; 0 when it can be switched off.
 */
min_seconds: number, 
/**
 * The most.
 */
max_seconds: number, 
/**
 * By the groups' names.
 */
exceptions: Array<TimeoutException>, };

/**
 * A group's own timeout.
 */
export type TimeoutException = { 
/**
 * The group.
 */
group_id: number, 
/**
 * Its name.
 */
group: string, 
/**
 * Its timeout.
 */
seconds: number, 
/**
 * False when it is switched off: then the group has what everybody has.
 */
active: boolean, };

/**
 * A timeout's name.
 */
export type TimeoutKey = "inactivity" | "warning" | "logout_grace" | "assignment" | "closing" | "request" | "break_request";

/**
 * A program's token, without its secret.
 */
export type Token = { 
/**
 * The token.
 */
id: number, 
/**
 * What people know it by.
 */
name: string, 
/**
 * What the program may do.
 */
role: TokenRole, 
/**
 * In whose name it acts.
 */
person: PersonName, 
/**
 * Whether it lets its program in.
 */
standing: TokenStanding, 
/**
 * When it was made.
 */
created_at: string, 
/**
 * From when on it is valid no more; null when it doesn't expire.
 */
expires_at: string | null, 
/**
 * When it was revoked.
 */
revoked_at: string | null, };

/**
 * The token made. Without `Debug`, so that no log can show it.
 */
export type TokenCreated = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The secret: what the program shows as `Authorization: Bearer …`. It is told this once.
 */
token: string, 
/**
 * What is kept of it.
 */
about: Token, };

/**
 * Every token, the newest first. Their secrets are told once and not kept.
 */
export type TokenList = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * The newest first; the revoked ones too.
 */
tokens: Array<Token>, };

/**
 * The token after it was revoked.
 */
export type TokenRevoked = { 
/**
 * The change that a window waits for.
 */
seq: number, 
/**
 * The token.
 */
token: Token, };

/**
 * What a program may do. Never more than the person in whose name it acts.
 */
export type TokenRole = "integrator" | "supervisor" | "administrator" | "agent";

/**
 * Whether a token lets its program in.
 */
export type TokenStanding = "valid" | "expired" | "revoked" | "blocked";

/**
 * What a change is about. Closed: a window knows what to ask again for each.
 */
export type Topic = "agent" | "request" | "reason" | "group" | "queue" | "thread" | "workspace";

/**
 * Takes the block of a client away.
 */
export type UnblockClient = { 
/**
 * The client's name, 1 to 120 characters.
 */
client: string, };

/**
 * Takes a pin away.
 */
export type UnpinMessage = { 
/**
 * The pin.
 */
pin_id: number, };

/**
 * How a report is looked at.
 */
export type ViewSettings = { 
/**
 * What it is about.
 */
filter: ReportFilter, 
/**
 * The order of the status log.
 */
sort: LogSort, 
/**
 * The other way round.
 */
reversed: boolean, 
/**
 * What a row of the Workload report is.
 */
by: WorkloadBy, 
/**
 * The columns of the Workload report by their codes, in the order in which they stand; left out, all of them.
 */
columns?: Array<string>, };

/**
 * Who asks, and what they may do.
 */
export type Viewer = { 
/**
 * The person.
 */
id: number, 
/**
 * Their login.
 */
login: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Manages everything.
 */
administrator: boolean, 
/**
 * Groups they supervise.
 */
supervises: Array<number>, 
/**
 * True when they are an agent too.
 */
agent: boolean, };

/**
 * Something that isn't as it should be.
 */
export type Warning = { 
/**
 * What.
 */
code: WarningCode, 
/**
 * By how much, since when or until when; an instant or a length goes by the code.
 */
at?: string, 
/**
 * A length in seconds.
 */
seconds?: number, 
/**
 * How many, or how often.
 */
count?: number, 
/**
 * The file it is about; told to who manages.
 */
path?: string, };

/**
 * What can be warned of. Closed: the catalogue has a sentence for each.
 */
export type WarningCode = "clock_jumped" | "clock_behind" | "feed_restarted" | "timekeeper_restarted" | "changes_missing" | "log_kept" | "network_folder" | "synchronised_folder" | "read_only";

/**
 * The Workload report.
 */
export type Workload = { 
/**
 * The last change this snapshot contains.
 */
seq: number, 
/**
 * When the snapshot was taken.
 */
now: string, 
/**
 * The period.
 */
covered: Covered, 
/**
 * What a row is.
 */
by: WorkloadBy, 
/**
 * The columns in their order. Every reason with time in the period has one.
 */
columns: Array<WorkloadColumn>, 
/**
 * Agents and groups by name, all that were asked for; days and weeks in order, those in which something was.
 */
rows: Array<WorkloadRow>, 
/**
 * Everything added up; the occupancy is that of all together.
 */
total: WorkloadValues, 
/**
 * `total` shared among the rows with time; times in whole seconds, counts with one decimal, nothing when there are none.
 */
average: WorkloadValues, };

/**
 * What a row of the Workload report is.
 */
export type WorkloadBy = "agent" | "day" | "week" | "group";

/**
 * One column.
 */
export type WorkloadColumn = { 
/**
 * `login_time`, `active_time`, …, `lunch_break_time`, …, `occupancy`, `threads_assigned`, …
 */
code: string, 
/**
 * What its values are.
 */
unit: ColumnUnit, 
/**
 * The code of the status or reason whose time it is, as in the widget's filter; null for the others.
 */
status: string | null, };

/**
 * One row.
 */
export type WorkloadRow = { 
/**
 * The agent or the group; null for days and weeks.
 */
id: number | null, 
/**
 * The agent's login.
 */
login: string | null, 
/**
 * The agent's or the group's name.
 */
name: string | null, 
/**
 * The agent's group.
 */
group: string | null, 
/**
 * The day, or the Monday of the week: `2026-03-29`.
 */
day: string | null, 
/**
 * True while an interval in it is open and goes on.
 */
open: boolean, 
/**
 * The values by the columns' codes.
 */
values: WorkloadValues, };

/**
 * Values by the codes of the columns, in their order.
 */
export type WorkloadValues = Record<string, number | null>;

/**
 * The open workspace as the asker sees it.
 */
export type WorkspaceInfo = { 
/**
 * The last change.
 */
seq: number, 
/**
 * The machine's clock by the workspace's rule: it never goes back.
 */
now: string, 
/**
 * The team's name.
 */
name: string, 
/**
 * `team` or `demo`.
 */
kind: string, 
/**
 * The file.
 */
path: string, 
/**
 * Two letters: the language of names that have no translation.
 */
language: string, 
/**
 * IANA name.
 */
time_zone: string, 
/**
 * Who asks.
 */
viewer: Viewer, 
/**
 * The program's version.
 */
version: string, 
/**
 * True when windows ask for a password.
 */
asks_password: boolean, 
/**
 * How far the clock of a demo was turned ahead of the machine's.
 */
clock_ahead_s: number, 
/**
 * Which life of the file it is, for `list_changes`.
 */
epoch: number, 
/**
 * What isn't as it should be and wants a person; mostly none.
 */
warnings: Array<Warning>, };

/**
 * The workspace is open.
 */
export type WorkspaceOpened = { 
/**
 * The file.
 */
path: string, 
/**
 * The team's name.
 */
name: string, };

/** Every code of an error. The catalogue has a sentence for each. */
export const errorCodes = [
  "agent_offline",
  "asker_offline",
  "status_not_choosable",
  "unknown_status",
  "unknown_reason",
  "reason_name_taken",
  "reason_retired",
  "reason_not_allowed",
  "agent_not_receiving",
  "agent_not_working",
  "no_free_session",
  "already_signed_in",
  "not_warned",
  "not_permitted",
  "unknown_agent",
  "unknown_person",
  "unknown_group",
  "unknown_request",
  "unknown_thread",
  "unknown_photo",
  "unknown_pin",
  "unknown_token",
  "unknown_backup",
  "nothing_to_pin",
  "already_pinned",
  "too_many_pins",
  "request_already_decided",
  "thread_closed",
  "thread_not_held",
  "client_blocked",
  "client_not_blocked",
  "client_has_thread",
  "nobody_free",
  "code_taken",
  "code_invalid",
  "code_reserved",
  "too_many_reasons",
  "text_invalid",
  "number_invalid",
  "instant_invalid",
  "instant_past",
  "instant_future",
  "day_invalid",
  "period_invalid",
  "unknown_cause",
  "unknown_column",
  "unknown_view",
  "too_many_views",
  "page_invalid",
  "order_not_for_files",
  "too_many_rows",
  "color_invalid",
  "icon_unknown",
  "locale_invalid",
  "login_taken",
  "group_taken",
  "no_workspace",
  "workspace_fixed",
  "clock_fixed",
  "clock_too_far",
  "clock_right",
  "seat_fixed",
  "too_many_seats",
  "nobody_seated",
  "password_wrong",
  "password_not_set",
  "too_many_attempts",
  "password_missing",
  "role_too_high",
  "changed_meanwhile",
  "key_reused",
  "key_invalid",
  "token_invalid",
  "last_administrator",
  "unknown_command",
  "request_malformed",
  "time_zone_unknown",
  "too_many_ids",
  "base64_invalid",
  "image_unreadable",
  "image_too_large",
  "image_too_many_pixels",
  "csv_not_utf8",
  "csv_columns",
  "csv_lines",
  "csv_empty",
  "file_missing",
  "folder_missing",
  "file_exists",
  "not_sqlite",
  "not_a_workspace",
  "workspace_newer",
  "workspace_altered",
  "workspace_corrupt",
  "workspace_locked",
  "folder_read_only",
  "disk_full",
  "not_a_file",
  "file_too_large",
  "workspace_gone",
  "change_unkept",
  "workspace_linked",
  "schema_altered",
  "lock_is_a_link",
  "disk_trouble",
  "out_of_memory",
  "too_many_files",
  "no_shared_memory",
  "backup_too_busy",
  "backup_underway",
  "internal",
] as const;

/** Every command: what it takes and what it answers. */
export interface Commands {
  show_workspace: { kind: "reads"; request: Nothing; response: WorkspaceInfo };
  create_workspace: { kind: "opens"; request: CreateWorkspace; response: WorkspaceOpened };
  open_workspace: { kind: "opens"; request: OpenWorkspace; response: WorkspaceOpened };
  open_demo: { kind: "opens"; request: OpenDemo; response: WorkspaceOpened };
  list_people: { kind: "reads"; request: Nothing; response: PeopleList };
  take_seat: { kind: "seats"; request: TakeSeat; response: SeatTaken };
  leave_seat: { kind: "seats"; request: Nothing; response: SeatLeft };
  list_agents: { kind: "reads"; request: ListAgents; response: AgentList };
  refresh_agents: { kind: "reads"; request: RefreshAgents; response: AgentRows };
  show_agent: { kind: "reads"; request: ShowAgent; response: AgentCard };
  list_history: { kind: "reads"; request: ListHistory; response: HistoryPage };
  change_status: { kind: "writes"; request: ChangeStatus; response: StatusChanged };
  force_inactive: { kind: "writes"; request: ForceInactive; response: StatusChanged };
  list_requests: { kind: "reads"; request: Nothing; response: RequestList };
  ask_approval: { kind: "writes"; request: AskApproval; response: ApprovalAsked };
  decide_request: { kind: "writes"; request: DecideRequest; response: RequestDecided };
  cancel_request: { kind: "writes"; request: CancelRequest; response: FloorChanged };
  list_reasons: { kind: "reads"; request: ListReasons; response: ReasonList };
  add_reason: { kind: "writes"; request: AddReason; response: ReasonAdded };
  change_reason: { kind: "writes"; request: ChangeReason; response: ReasonChanged };
  move_reason: { kind: "writes"; request: MoveReason; response: ReasonMoved };
  list_groups: { kind: "reads"; request: Nothing; response: GroupList };
  add_group: { kind: "writes"; request: AddGroup; response: GroupAdded };
  add_supervisor: { kind: "writes"; request: AddSupervisor; response: PersonAdded };
  add_agent: { kind: "writes"; request: AddAgent; response: PersonAdded };
  import_team: { kind: "writes"; request: ImportTeam; response: TeamImported };
  export_team: { kind: "reads"; request: Nothing; response: TeamExport };
  show_photo: { kind: "reads"; request: ShowPhoto; response: Photo };
  set_photo: { kind: "writes"; request: SetPhoto; response: PhotoSet };
  list_accounts: { kind: "reads"; request: Nothing; response: AccountList };
  add_person: { kind: "writes"; request: AddPerson; response: PersonAdded };
  change_person: { kind: "writes"; request: ChangePerson; response: AccountChanged };
  change_agent: { kind: "writes"; request: ChangeAgent; response: AccountChanged };
  block_account: { kind: "writes"; request: BlockAccount; response: AccountChanged };
  set_password: { kind: "writes"; request: SetPassword; response: AccountChanged };
  rename_group: { kind: "writes"; request: RenameGroup; response: GroupChanged };
  remove_supervisor: { kind: "writes"; request: RemoveSupervisor; response: GroupChanged };
  show_settings: { kind: "reads"; request: Nothing; response: Settings };
  set_timeout: { kind: "writes"; request: SetTimeout; response: SettingsChanged };
  set_exception: { kind: "writes"; request: SetException; response: SettingsChanged };
  drop_exception: { kind: "writes"; request: DropException; response: SettingsChanged };
  ask_for_passwords: { kind: "writes"; request: AskForPasswords; response: SettingsChanged };
  set_reason_limit: { kind: "writes"; request: SetReasonLimit; response: SettingsChanged };
  set_pin_limit: { kind: "writes"; request: SetPinLimit; response: SettingsChanged };
  set_api: { kind: "writes"; request: SetApi; response: SettingsChanged };
  list_tokens: { kind: "reads"; request: Nothing; response: TokenList };
  create_token: { kind: "writes"; request: CreateToken; response: TokenCreated };
  revoke_token: { kind: "writes"; request: RevokeToken; response: TokenRevoked };
  show_api: { kind: "reads"; request: Nothing; response: ApiState };
  report_log: { kind: "reads"; request: ReportLog; response: LogPage };
  report_workload: { kind: "reads"; request: ReportWorkload; response: Workload };
  report_day: { kind: "reads"; request: ReportDay; response: DayPicture };
  show_floor_at: { kind: "reads"; request: ShowFloorAt; response: AgentList };
  list_report_views: { kind: "reads"; request: Nothing; response: ReportViews };
  save_report_view: { kind: "writes"; request: SaveReportView; response: ReportViews };
  drop_report_view: { kind: "writes"; request: DropReportView; response: ReportViews };
  check_workspace: { kind: "reads"; request: Nothing; response: CheckReport };
  accept_clock: { kind: "writes"; request: Nothing; response: ClockAccepted };
  repair_clock: { kind: "writes"; request: Nothing; response: ClockRepaired };
  accept_loss: { kind: "writes"; request: Nothing; response: LossAccepted };
  list_backups: { kind: "reads"; request: Nothing; response: BackupList };
  back_up_now: { kind: "reads"; request: Nothing; response: BackedUp };
  restore_backup: { kind: "opens"; request: RestoreBackup; response: BackupRestored };
  sign_in: { kind: "writes"; request: AgentActs; response: StatusChanged };
  sign_out: { kind: "writes"; request: AgentActs; response: StatusChanged };
  lose_connection: { kind: "writes"; request: AgentActs; response: StatusChanged };
  continue_working: { kind: "writes"; request: AgentActs; response: StatusChanged };
  list_threads: { kind: "reads"; request: ListThreads; response: ThreadPage };
  show_thread: { kind: "reads"; request: ThreadActs; response: ThreadView };
  list_clients: { kind: "reads"; request: ListClients; response: ClientList };
  unblock_client: { kind: "writes"; request: UnblockClient; response: FloorChanged };
  list_receivers: { kind: "reads"; request: Nothing; response: ReceiverList };
  receive_message: { kind: "writes"; request: ReceiveMessage; response: FloorChanged };
  start_thread: { kind: "writes"; request: StartThread; response: FloorChanged };
  assign_thread: { kind: "writes"; request: AssignThread; response: FloorChanged };
  open_thread: { kind: "writes"; request: ThreadActs; response: FloorChanged };
  leave_thread: { kind: "writes"; request: ThreadActs; response: FloorChanged };
  type_answer: { kind: "writes"; request: ThreadActs; response: FloorChanged };
  answer_thread: { kind: "writes"; request: AnswerThread; response: FloorChanged };
  close_thread: { kind: "writes"; request: ThreadActs; response: FloorChanged };
  pin_message: { kind: "writes"; request: PinMessage; response: FloorChanged };
  unpin_message: { kind: "writes"; request: UnpinMessage; response: FloorChanged };
  advance: { kind: "writes"; request: Advance; response: Advanced };
  list_changes: { kind: "reads"; request: ListChanges; response: Changes };
}
