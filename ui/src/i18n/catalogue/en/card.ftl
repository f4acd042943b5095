# The agent card.

card-close = Close the card
card-gone = This agent isn’t in your groups any more.
card-failed = The card couldn’t be loaded.
card-back = Back to the list
card-alias = Clients see { $alias }
card-profile-status = Profile status that clients see
card-quote = “{ $text }”
card-warned = Asked to go on working; no answer yet.
card-warned-until = Asked to go on working. Without an answer: kicked out in { $time }.

card-tabs = Parts of the card
card-tab-overview = Overview
card-tab-approvals = Approvals
card-tab-threads = Threads
card-tab-history = History

## Status and Change

card-status = Status
card-since = since { $time }
card-change-label = New status
card-change-choose = Choose a status
card-change = Change
card-choices-active = Active
card-choices-reasons = Inactive
card-forecast-unchanged = Already there.
card-forecast-active = Becomes { $status } at once and gets new threads.
card-forecast-outgoing = Becomes { $status } at once: only own clients who come back, and threads the agent starts.
card-forecast-inactive = { $name } goes to { $reason } at once and gets no new threads.
card-forecast-finishing =
    { $count ->
        [one] { $count } thread is open or waits for an answer: { $name } will be { $status } and go to { $reason } when it is done.
       *[other] { $count } threads are open or wait for an answer: { $name } will be { $status } and go to { $reason } when they are done.
    }
card-forecast-replaced =
    { $count ->
        [one] { $count } thread is still open or waits for an answer: { $name } stays { $status } and then goes to { $reason } instead of { $before }.
       *[other] { $count } threads are still open or wait for an answer: { $name } stays { $status } and then goes to { $reason } instead of { $before }.
    }
card-forecast-dropped = The planned { $reason } is dropped.
card-forecast-kept =
    { $count ->
        [one] { $count } thread stays in the personal queue.
       *[other] { $count } threads stay in the personal queue.
    }
card-outcome-unchanged = { $name } is already there. Nothing changed.
card-outcome-finishing =
    { $count ->
        [one] { $name } is finishing: { $count } thread blocks.
       *[other] { $name } is finishing: { $count } threads block.
    }
card-outcome-changed = { $name }: { $status }.
card-outcome-returned =
    { $count ->
        [one] { $name }: { $status }. { $count } thread went back to the general queue.
       *[other] { $name }: { $status }. { $count } threads went back to the general queue.
    }

## Force inactive now

card-force = Force inactive now…
card-force-title = Force { $name } inactive now?
card-force-body =
    { $count ->
        [0] { $name } goes to { $reason } at once. No thread is in the personal queue.
        [one] { $name } goes to { $reason } at once, without finishing. { $count } thread goes back to the general queue for another agent.
       *[other] { $name } goes to { $reason } at once, without finishing. { $count } threads go back to the general queue for other agents.
    }
card-force-reason = Reason
card-force-confirm = Force inactive

## The last 24 hours

card-day = Last 24 hours
card-day-label = Statuses of the last 24 hours
card-day-piece = { $status }, { $from } – { $to }, { $duration }
card-day-now = now
card-tile-threads = Threads
card-tile-of = of { $sessions }
card-tile-slots = { $resumed ->
    [0] { $sessions } sessions
   *[other] { $sessions } sessions, and { $resumed } for own clients who come back
}
card-tile-pinned = Pinned
card-tile-occupancy = Occupancy
card-occupancy-none = No working time in the last 24 hours

## Approvals

card-requests-none = Nothing waits for a decision.
card-requests-next = A new picture, profile status, client block or break that { $name } asks for will stand here.
card-requests-more =
    { $count ->
        [one] { $count } more request
       *[other] { $count } more requests
    }
card-request-asked = Request for approval · { $time }
card-request-clients-see = clients see it
card-request-old = Now
card-request-new = New
card-request-no-line = none
card-request-client = Client
card-request-client-effect = The thread is closed already and stays closed either way.
card-block-title = Block { $client }?
card-block-text = From now on they can’t write to anybody here.
card-block-confirm = Block the client
card-request-break-effect = By the ordinary rules: threads that wait for an answer are finished first.
card-note = Note
card-accept = Accept
card-reject = Reject
card-reject-ask = Reject…
card-comment-add = Comment…
card-comment = Comment (optional)
card-comment-hint = { $name } sees it.
card-comment-left =
    { $count ->
        [one] { $count } character left
       *[other] { $count } characters left
    }
card-accepted = Accepted: { $what }, { $name }.
card-rejected = Rejected: { $what }, { $name }.
card-elsewhere =
    { $state ->
        [accepted] { $by } accepted this at { $time }. Your decision wasn’t needed.
        [rejected] { $by } rejected this at { $time }. Your decision wasn’t needed.
        [cancelled] The agent took this back at { $time }.
       *[expired] This expired at { $time }.
    }
card-elsewhere-understood = Got it
card-decided = Decided
card-state-accepted = Accepted
card-state-rejected = Rejected
card-state-cancelled = Taken back
card-state-expired = Expired
card-comment-given = Comment

## Threads

card-queue = Personal queue
card-queue-empty = The personal queue is empty.
card-queue-offline = An agent who is offline holds no threads.
card-waits-agent = waits for the agent since { $time }
card-waits-client = waits for the client since { $time }
card-thread-open = Open
card-thread-open-hint = Open in front of the agent
card-pinned = Pinned messages
card-pinned-empty = No pinned messages.
card-remind = Reminder { $time }
card-remind-overdue = Overdue since { $time }
card-reminded = the agent was reminded

## History

card-history-label = Status log, newest first
card-history-failed = The log couldn’t be loaded.
card-history-empty = No status changes are recorded yet.
card-history-earlier = Earlier
card-history-range = { $from } – { $to }
card-history-now = now

## Why is this agent here? One line a cause, in the order of time. `none` is what isn’t known.

why-title = Why is this agent here?
why-added = added to the team, and not signed in since
why-signed-in = signed in
why-signed-out = signed out
why-connection-lost = the connection was lost
why-came-back = came back in time: the status and the threads were kept
why-agent-chose = chose { $what }
why-supervisor-chose =
    { $by ->
        [none] a supervisor chose { $what }
       *[other] { $by } chose { $what }
    }
why-api-chose =
    { $by ->
        [none] a program chose { $what }
       *[other] a program chose { $what } for { $by }
    }
why-forced =
    { $by ->
        [none] a supervisor forced { $what } at once
       *[other] { $by } forced { $what } at once
    }
why-blocked =
    { $count ->
        [one] { $count } thread was open or waited for an answer: it is finished first
       *[other] { $count } threads were open or waited for an answer: they are finished first
    }
why-nothing-blocked =
    { $what ->
        [none] the last of them was done
       *[other] the last of them was done: { $what }
    }
why-thread-assigned = was given a thread
why-last-thread-left = the last thread left, and all sessions are free
why-asked-to-continue =
    { $time ->
        [none] asked to go on working
       *[other] no action for { $time } with a thread open: asked to go on working
    }
why-did-not-answer =
    { $time ->
        [none] no answer
       *[other] no answer for { $time }
    }
why-kicked-out = kicked out
why-returned =
    { $count ->
        [one] { $count } thread back in the queue
       *[other] { $count } threads back in the queue
    }
why-break-limit =
    { $what ->
        [none] the break reached its limit
       *[other] the break reached its limit: { $what }
    }
why-training =
    { $what ->
        [none] set by the training
       *[other] the training chose { $what }
    }
card-block = Block
card-block-cancel = Cancel blocking
card-block-cancel-ask = Cancel blocking…
