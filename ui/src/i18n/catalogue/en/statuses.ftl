# Work statuses: full labels, short labels for chips, why one began and what it does.
# Reasons of inactivity are data and have their names with them.

status-outgoing = Active (doesn’t receive threads)
status-active = Active
status-active_free = Active (free)
status-finishing = Active (finishing)
status-inactive = Inactive
status-not_ready = Not ready
status-kicked_out = Inactive (kicked out)
status-offline = Offline

chip-all = All
chip-outgoing = Doesn’t receive threads
chip-active = Active
chip-active_free = Active (free)
chip-finishing = Finishing
chip-inactive = Inactive
chip-not_ready = Not ready
chip-kicked_out = Kicked out
chip-offline = Offline

log-passed = after { $statuses } for less than a second
cause-agent = changed by the agent
cause-supervisor = changed by a supervisor
cause-supervisor_forced = forced by a supervisor
cause-api = changed through the API
cause-login = logged in
cause-logout = logged out
cause-connection_lost = connection lost
cause-thread_assigned = a thread was assigned
cause-threads_done = the last thread was done
cause-finishing_done = finished the last thread
cause-kicked_out = did not answer the request to continue working
cause-reconnected = connection is back
cause-break_limit = the break reached its limit
cause-training = set by the training
cause-added = added to the team

effect-outgoing = gets threads from own returning clients only
effect-active = gets new threads
effect-active_free = gets new threads, all sessions are free
effect-finishing = gets no new threads, finishes the current ones
effect-inactive = gets no threads
effect-not_ready = logged in, gets no threads yet
effect-kicked_out = gets no threads, the queue is empty
effect-offline = not logged in
