# The command line, and the two pages that the loopback server shows by itself.

cli-error-without-words = The request was not carried out ({ $code }).
cli-bad-line = Line { $line }: { $problem }
cli-io-failed = { $path }: { $cause }
cli-port-taken = Port { $port } is in use. Name another with --port, or 0 for any free one.
cli-hint-no-workspace = Name the workspace’s file with --workspace FILE, or set ROLLCALL_WORKSPACE.
cli-hint-file-missing = “rollcall create” makes a workspace for a team, “rollcall demo” one to look around in.
cli-hint-unknown-group = None of the groups is called “{ $id }”: “rollcall groups” lists them.
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

## Serving a browser

cli-serving = { $path } is open for a browser on this machine at the address above. Ctrl+C ends it.
cli-page-address-title = This address alone isn’t enough
cli-page-address-text = Open the address that “rollcall serve” printed when it started: it carries the key.
cli-page-unbuilt-title = The interface isn’t built yet
cli-page-unbuilt-text = Run “cargo xtask run”: it builds the interface and opens it. The commands under /rpc work already.
