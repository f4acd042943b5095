# The list of agents and what stands around it.

monitoring-title = Agent status
monitoring-agents = { $count ->
    [one] { $count } agent
   *[other] { $count } agents
}
monitoring-agents-of = { $shown } of { $count ->
    [one] { $count } agent
   *[other] { $count } agents
}

filter-group = Group
filter-group-prefix = Group:
filter-group-all = All mine
filter-group-several = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
filter-status = Status
filter-status-prefix = Status:
filter-chips = Agents by status
filter-text = Filter by name, alias or login
filter-text-hint = Filter by name
filter-text-clear = Clear the text
view-options = View
view-time-for-all = Show the time for every status
view-threads-beside = Show the threads beside the list

column-agent = Agent
column-status = Status
column-threads = Threads
column-pinned = Pinned
column-time = In status
sort-by = Sort by
sort-reverse = Reverse the order

row-bell = A request for approval waits
row-warned = Asked to continue
row-warned-hint = The agent was asked to continue working and hasn’t answered yet.
row-none = –
row-over = +{ $time } over
row-threads = { $count } of { $sessions } sessions occupied
row-no-threads = threads aren’t counted in this status
row-no-time = the time isn’t shown for this status
row-pinned = { $count ->
    [0] no pinned messages
    [one] { $count } pinned message
   *[other] { $count } pinned messages
}
list-label = Agents

foot-move = move
foot-open = opens the card
foot-close = closes it
foot-keys = all shortcuts
foot-live = Live
foot-live-since = Live · last change { $time }
foot-lost = Connection lost · the list stands at { $time }

state-nomatch-title = Nobody matches
state-nomatch-text = No agent passes all of the filters you have set.
state-nomatch-step = Clear the filters
state-failed-title = The list can’t be shown
state-lost-title = Connection lost
state-lost-text = The list may be out of date. It is brought up to date by itself when Rollcall answers again.
state-outdated-title = Rollcall was started again
state-outdated-text = Open the address that it printed then. This list goes on by itself as soon as you have.
state-closed-title = No workspace is open
state-closed-text = Open a workspace in Rollcall. It appears here at once.

change-announced = { $count ->
    [one] { $name }: { $status }
   *[other] { $count } agents changed
}
