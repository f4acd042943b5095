# The command line, and the two pages that the loopback server shows by itself.

cli-error-without-words = The request was not carried out ({ $code }).
cli-bad-line = Line { $line }: { $problem }
cli-io-failed = { $path }: { $cause }
cli-port-taken = Port { $port } is in use. Name another with --port, or 0 for any free one.
cli-hint-no-workspace = Name the workspace’s file with --workspace FILE, or set ROLLCALL_WORKSPACE.
cli-hint-file-missing = “rollcall create” makes a workspace for a team, “rollcall demo” one to look around in.
cli-hint-unknown-group = None of the groups is called “{ $id }”: “rollcall groups” lists them.
cli-hint-unknown-agent = “rollcall agents” lists the agents.
cli-hint-instant-invalid = “agent pin” and “advance” also take a span from now, such as 15m, 2h or 1h30m; “report” also takes days, such as 2026-03-29.
cli-hint-reason-not-allowed = An agent can ask for it: rollcall --as LOGIN agent ask-break { $code }
cli-usage-agent-as = Name the agent who acts: rollcall --as LOGIN agent …
cli-usage-report-format = Say in which form the file is wanted: --format csv, xlsx or json.
cli-usage-report-page = A file is whole. Leave out --limit and --after, or --format.
cli-usage-report-terminal = A workbook isn’t for a terminal. Name a file with --output, or choose --format csv.
cli-usage-queue-agent = Nobody has the threads in the queue yet. Leave out --agent, or list “agents” or “closed”.
cli-hint-unknown-command = “rollcall call --list” prints every command.

## Workspaces

cli-demo-written = The demo workspace is written to { $path }.
cli-demo-next = See who is there: rollcall --workspace { $path } agents
cli-workspace-created = The workspace “{ $name }” is made in { $path }.
cli-workspace-next = Bring the team in: rollcall --workspace { $path } import TEAM.csv
cli-team-imported =
    Brought in: { $agents ->
        [one] { $agents } agent
       *[other] { $agents } agents
    }, { $groups ->
        [one] { $groups } new group
       *[other] { $groups } new groups
    }, { $supervisors ->
        [one] { $supervisors } new supervisor
       *[other] { $supervisors } new supervisors
    }.

## Agents

cli-column-name = Name
cli-column-login = Login
cli-column-group = Group
cli-column-status = Status
cli-column-threads = Threads
cli-column-pinned = Pinned
cli-column-time = Time
cli-column-requests = Requests
cli-status-then = { $status } → { $reason }
cli-agents-none = No agent fits.
cli-agents-at = As it was at { $time }
cli-agents-shown =
    { $all ->
        [one] { $shown } of { $all } agent
       *[other] { $shown } of { $all } agents
    }

## Changing a status

cli-status-now = { $name } is now { $status }.
cli-status-unchanged = { $name } is { $status } already. Nothing changed.
cli-status-finishing =
    { $count ->
        [one] { $name } is { $status }: { $count } thread is open or waits for an answer. After it: { $reason }.
       *[other] { $name } is { $status }: { $count } threads are open or wait for an answer. After them: { $reason }.
    }
cli-status-returned =
    { $count ->
        [one] { $count } thread went back to the general distribution queue.
       *[other] { $count } threads went back to the general distribution queue.
    }

## Reasons and groups

cli-column-code = Code
cli-column-limit = Limit
cli-column-allowance = Per day
cli-column-may-set = Who may set it
cli-may-administrator = administrator
cli-may-supervisor = supervisor
cli-may-agent = agent
cli-reason-retired = { $name } (retired)
cli-column-agents = Agents
cli-column-supervisors = Supervisors
cli-groups-none = There are no groups.

## Requests for approval

cli-column-id = No.
cli-column-agent = Agent
cli-column-wish = Asks for
cli-column-note = Note
cli-column-asked = Asked
cli-requests-none = Nothing waits for a decision.
cli-wish-profile-picture = new profile picture
cli-wish-profile-status = profile status “{ $new }” instead of “{ $old }”
cli-wish-profile-status-first = profile status “{ $new }”
cli-wish-client-block = blocking of { $client }
cli-wish-break = { $reason }
cli-request-accepted = Accepted, { $name }: { $wish }.
cli-request-rejected = Rejected, { $name }: { $wish }.

cli-column-state = State
cli-column-decided-by = Decided by
cli-column-comment = Comment
cli-request-state-pending = waits for a decision
cli-request-state-accepted = accepted
cli-request-state-rejected = rejected
cli-request-state-cancelled = taken back
cli-request-state-expired = expired

## Threads

cli-column-client = Client
cli-column-channel = Channel
cli-column-thread = Thread
cli-column-waits-for = Waits for
cli-column-waiting = Waiting
cli-column-open = Open
cli-column-closed = Closed
cli-column-cause = Why
cli-column-last-text = Last message
cli-column-at = When
cli-column-author = From
cli-column-text = Message
cli-party-agent = agent
cli-party-client = client
cli-yes = yes
cli-threads-none-queue = Nobody waits in the general distribution queue.
cli-threads-none-agents = No agent has a thread.
cli-threads-none-closed = No thread is closed yet.
cli-threads-shown =
    { $all ->
        [one] { $shown } of { $all } thread
       *[other] { $shown } of { $all } threads
    }
cli-threads-more = See the next ones with --after { $next }
cli-thread-heading = Thread { $id }: { $client }, { $channel }
cli-thread-waits-queue = In the general distribution queue; the client waits since { $time }.
cli-thread-waits-agent = { $name } has it; it waits for the agent since { $time }.
cli-thread-waits-client = { $name } has it; it waits for the client since { $time }.
cli-thread-closed = At { $time } { $cause }.
cli-thread-closed-with = At { $time } { $cause }. { $name } had it last.
cli-thread-earlier = Earlier messages aren’t shown.

## Clients

cli-client-said-queue = Sent. Thread { $id } waits in the general distribution queue.
cli-client-said-agent = Sent. { $name } has thread { $id }.
cli-client-said-elsewhere = Sent. An agent of another supervisor has thread { $id }.
cli-column-blocked = Blocked
cli-clients-none = No client fits.
cli-clients-cut = No more than { $count } are shown. Type how a name begins to find others.
cli-client-unblocked = { $client } is unblocked.
cli-client-blocked-by = { $time }, by { $name }

## An agent's shift

cli-agent-continues = { $name } goes on working: { $status }.
cli-agent-warned = Asked to go on working until { $time }. Answer with “agent continue”, or you are kicked out.
cli-agent-opened = Open: thread { $id } of { $client }.
cli-agent-left = Not open any more: thread { $id } of { $client }.
cli-agent-answered = Answered: thread { $id } of { $client }.
cli-agent-typing = An answer is being written: thread { $id } of { $client }.
cli-agent-closed = Closed: thread { $id } of { $client }.
cli-agent-transferred = Given to whoever was next: thread { $id } of { $client }.
cli-agent-transferred-to = Given to { $to }: thread { $id } of { $client }.
cli-agent-wrote = Written to { $client }: thread { $id } is yours and waits for the client.
cli-queue-sessions =
    { $resumed ->
        [0] Sessions occupied: { $used } of { $all }.
       *[other] Sessions occupied: { $used } of { $all }, and { $resumed } more for own clients who come back.
    }
cli-agent-pinned = Pinned as { $id }: a message of { $client }. Reminder: { $time }.
cli-agent-unpinned = Not pinned any more: { $id }.
cli-column-reminder = Reminder
cli-column-reminded = Reminded
cli-pins-none = No message is pinned.
cli-agent-asked = Asked, as request { $id }: { $wish }.
cli-agent-took-back = Taken back: request { $id }.
cli-agent-requests-none = Nothing was asked for yet.

## The clock

cli-advance-now = The workspace’s time is { $time } now.
cli-advance-done =
    { $count ->
        [0] Nothing was due.
        [one] { $count } deadline was carried out.
       *[other] { $count } deadlines were carried out.
    }
cli-deadline-inactivity = { $time }  agent { $id } was asked to go on working
cli-deadline-warning = { $time }  agent { $id } was kicked out
cli-deadline-grace = { $time }  the threads of agent { $id } went back
cli-deadline-closing = { $time }  thread { $id } was closed
cli-deadline-reminder = { $time }  pinned message { $id } reminded
cli-deadline-expiry = { $time }  request { $id } expired
cli-advance-next = The next one is due at { $time }.
cli-advance-nothing-next = No other deadline is set.

## Serving a browser

cli-serving = { $path } is open for a browser on this machine at the address above. Ctrl+C ends it.
cli-page-unbuilt-title = The interface isn’t built yet
cli-page-unbuilt-text = Run “cargo xtask run”: it builds the interface and opens it. The commands under /rpc work already.

## Done by an administrator

cli-done = Done.
cli-on = on
cli-off = off
cli-column-role = Role
cli-column-roles = Roles
cli-column-person = In the name of
cli-column-standing = Standing
cli-column-expires = Expires
cli-column-sessions = Sessions
cli-column-timeout = Timeout
cli-role-integrator = integrator
cli-role-supervisor = supervisor
cli-role-administrator = administrator
cli-role-agent = agent
cli-standing-valid = valid
cli-standing-expired = expired
cli-standing-revoked = revoked
cli-standing-blocked = blocked
cli-tokens-none = There are no tokens. No program can come in.
cli-token-created = This is the secret of “{ $name }”. Keep it: it isn’t shown again.
cli-token-revoked = “{ $name }” is revoked. Its program can’t come in any more.
cli-settings-everybody = everybody
cli-settings-off = { $time } (switched off)
cli-settings-passwords = Passwords at the windows: { $on }
cli-settings-reasons = Active reasons at most: { $limit }
cli-settings-pins = Pinned messages of an agent at most: { $limit }
cli-settings-api = API served by the desktop app: { $on }

## The status log

cli-column-began = Began
cli-column-by = By

## Reports

cli-decimal = { $whole }.{ $tenth }
cli-per-cent = { $number }%
cli-column-ended = Ended
cli-column-day = Day
cli-column-week = Week from
cli-report-covered = { $from } – { $to } ({ $zone })
cli-report-goes-on = goes on
cli-report-log-none = No interval fits.
cli-report-log-shown =
    { $count ->
        [one] { $count } interval
       *[other] { $count } intervals
    }
cli-report-log-more = See the next ones with --after { $next }
cli-report-workload-none = Nothing was in this period.
cli-report-open = * goes on; counted up to now
cli-report-progress = Rows: { $done } of { $of }
cli-report-written = The report is written to { $path }.
cli-report-stopped = Stopped. No file was written.

## Copies and checks

cli-team-exported =
    { $agents ->
        [one] { $agents } agent is written to { $path }.
       *[other] { $agents } agents are written to { $path }.
    }
cli-backed-up = The workspace is copied to { $path }.
cli-restored = The workspace is { $path } again.
cli-restored-aside = What was there is kept as { $path }.
cli-backup-kind-daily = daily
cli-backup-kind-asked = asked for
cli-backup-kind-migration = before an update
cli-backup-verified = yes
cli-backup-unverified = no
cli-column-made = Made
cli-column-kind = Kind
cli-column-size = Size
cli-column-verified = Verified
cli-column-last-change = Last change
cli-column-log-rows = Log rows
cli-column-file = File
cli-backups-none = There are no backups yet.
cli-backups-folder = New backups go to { $path }.
cli-backups-trouble = The latest backup couldn’t be made: { $why }
cli-backups-changed = { $file }: rows { $from } to { $to } of the status log had ended, and aren’t as in the backup before. A disk or another program changed them.
cli-backups-beside = New backups go beside the workspace again.
cli-salvaged = What could be read is in { $path }.
cli-salvage-pages = { $unreadable } of { $pages } pages can’t be read.
cli-salvage-table = { $table }: { $written } rows
cli-salvage-refused = { $table }: { $written } rows; { $refused } can’t be rows of a workspace
cli-salvage-missing = { $table }: missing { $ranges }
cli-salvage-dropped =
    { $count ->
        [one] { $count } row refers to something lost, and is left out.
       *[other] { $count } rows refer to something lost, and are left out.
    }
cli-salvage-foreign = Not as Rollcall makes it, and left behind: { $names }
cli-salvage-sound = The new workspace is sound.
cli-salvage-problems = What doesn’t hold in the new workspace:
cli-check-file = the file is undamaged
cli-check-schema = the schema is the one that Rollcall made
cli-check-references = everything referred to is there
cli-check-present-status = every agent has one present status
cli-check-no-gaps = the status log has no gaps
cli-check-log-order = the status log goes forward in time
cli-check-days = what each day holds follows from the status log
cli-check-routing = the order of routing follows from statuses and queues
cli-warning = Warning: { $warning }
cli-check-holds = ok    { $check }
cli-check-fails = WRONG { $check }
cli-man-written =
    { $count ->
        [one] { $count } page is written to { $path }.
       *[other] { $count } pages are written to { $path }.
    }

## The live widget

cli-watch-all = All { $count }
cli-watch-more = … and { $count } more
cli-watch-end = q ends

cli-clock-now = It is { $time }.
cli-clock-accepted = { $count ->
    [0] The clock counts as right. It is { $time }; nothing was due.
    [one] The clock counts as right. It is { $time }; { $count } deadline was due.
   *[other] The clock counts as right. It is { $time }; { $count } deadlines were due.
}
cli-clock-repaired = What was written from { $from } on was moved back by { $moved }. Rows of each table:
cli-clock-backup = The file as it was before: { $path }
cli-warning-clock-jumped = If it is right, say “rollcall clock accept”.
cli-warning-clock-behind = If the clock is right, “rollcall clock repair” moves that back.
cli-warning-changes-missing = “rollcall check --accept-loss” says that you know.
cli-warning-log-kept = “rollcall check --accept-loss” says that you know.
