# The agent’s workplace: a window of its own.

workplace-title = { $name } · Workplace
workplace-title-warned = ({ $time }) Continue working?
workplace-heading = Workplace

## Who sits here

workplace-seat-title = Who works here?
workplace-seat-text = Choose yourself and your shift begins: you are Not ready until you switch to active mode.
workplace-seat-refused = { $name } isn’t an agent and has no workplace. Choose another person.
workplace-failed = The workplace couldn’t be opened
workplace-off-title = You are signed out
workplace-off-logout = Your threads are held for a few seconds: sign in again at once and they are still yours.
workplace-off-lost = The connection was lost. Sign in again at once and your threads are still yours.
workplace-sign-in = Sign in
workplace-other-person = Choose another person
workplace-lost = The connection is lost. What you see may be out of date; it goes on by itself when Rollcall answers again.
workplace-outdated = Rollcall was started again. Open the address that it printed, then go on here.

## Status

workplace-alias = Clients see { $alias }
workplace-profile-of = My profile:
workplace-bell = A request of yours waits for a decision
workplace-status = My status
workplace-time-hint = Time in this status
workplace-over = +{ $time } over
workplace-effect-outgoing = you get threads from your returning clients only
workplace-effect-active = you get new threads
workplace-effect-active_free = you get new threads; all sessions are free
workplace-effect-finishing = you get no new threads
workplace-effect-inactive = you get no threads
workplace-effect-not_ready = you get no threads yet
workplace-effect-kicked_out = you get no threads
workplace-effect-offline = you get no threads
workplace-go-active = Switch to active mode
workplace-change-status = Change status
workplace-menu-work = Work
workplace-menu-breaks = Go inactive
workplace-forecast-unchanged = You are there already.
workplace-forecast-active = You get new threads at once.
workplace-forecast-outgoing = Only your returning clients, and those you write to first.
workplace-forecast-inactive = At once; you get no threads.
workplace-forecast-kept = { $count ->
    [one] At once; { $count } thread that waits for its client stays with you.
   *[other] At once; { $count } threads that wait for their clients stay with you.
}
workplace-forecast-finishing = { $count ->
    [one] { $count } thread blocks: you finish it first.
   *[other] { $count } threads block: you finish them first.
}
workplace-status-now = Your status: { $status }.
workplace-ask-break = Ask for: { $reason }…
workplace-sign-out = Sign out
workplace-going-title = Go to { $reason }?
workplace-going-text = { $count ->
    [0] Nothing blocks any more: { $reason } begins at once.
    [one] { $count } thread blocks: it is open in front of you or waits for your answer. You will be { $status } and get no new threads. { $reason } begins by itself when it is done.
   *[other] { $count } threads block: they are open in front of you or wait for your answer. You will be { $status } and get no new threads. { $reason } begins by itself when they are done.
}
workplace-going-finish = Finish first, then go
workplace-going-now = Go now
workplace-blocks = What blocks
workplace-blocks-answer = waits for your answer
workplace-blocks-open = is open in front of you
workplace-out-title = Sign out?
workplace-out-text = { $count ->
    [one] { $count } thread is still yours. It is held for a few seconds in case you come back, and then goes to another agent.
   *[other] { $count } threads are still yours. They are held for a few seconds in case you come back, and then go to other agents.
}
workplace-break-title = Ask for { $reason }?
workplace-break-text = A supervisor decides. When they accept, you go by the ordinary rules: threads that block are finished first.
workplace-banner = What to do now
workplace-finishing = { $count ->
    [0] nothing blocks any more
    [one] { $count } thread blocks
   *[other] { $count } threads block
}
workplace-finishing-front = It is answered. Close it or leave the conversation, and you are off.
workplace-stay = Stay active
workplace-not_ready-title = You are Not ready.
workplace-not_ready-text = Threads come when you switch to active mode.
workplace-kicked_out-title = You were taken out of work.
workplace-kicked_out-text = The request to continue got no answer, so your threads went back to the general queue. Switch to active mode to go on.

## The request to continue working

workplace-continue-title = Are you still there?
workplace-continue-text = { $count ->
    [one] A thread has been open without any action. Without an answer you are taken out of work and { $count } thread goes to other agents.
   *[other] A thread has been open without any action. Without an answer you are taken out of work and { $count } threads go to other agents.
}
workplace-continue-said = Are you still there? Press Enter to continue working, or you are taken out of work soon.
workplace-continue = Continue working

## Queue

workplace-threads = My threads
workplace-mode-queue = Queue
workplace-mode-pinned = Pinned
workplace-mode-closed = Closed
workplace-sessions = { $used } of { $total } sessions occupied, { $free } free
workplace-sessions-short = { $used } of { $total }
workplace-sessions-free = { $count ->
    [0] none free
    [one] { $count } free
   *[other] { $count } free
}
workplace-sessions-more = { $count ->
    [one] { $count } additional
   *[other] { $count } additional
}
workplace-resumed = { $count ->
    [one] + { $count } for a returning client
   *[other] + { $count } for returning clients
}
workplace-waits-you = Waiting for you
workplace-waits-client = Waiting for the client
workplace-queue-empty = No threads
workplace-queue-empty-active = The next one comes here by itself.
workplace-queue-empty-idle = Switch to active mode to get threads.
workplace-closed-empty = No closed threads yet
workplace-closed-empty-text = What you close can be read here.
workplace-more = Show more
workplace-assigned = New thread: { $client }
workplace-left = { $count ->
    [one] You were taken out of work. { $count } thread went back to the general queue.
   *[other] You were taken out of work. { $count } threads went back to the general queue.
}

## Pinned messages

workplace-pinned-empty = No pinned messages
workplace-pinned-empty-text = Pin a client’s message in its conversation, and you are reminded of it.
workplace-remind = Reminder { $time }
workplace-reminded = Reminded { $time }
workplace-overdue = Overdue since { $time }
workplace-pin-done = Done
workplace-pin-open = Open the thread
workplace-reminder = Reminder: { $client }

## Conversation

workplace-none-title = Choose a thread
workplace-none-text = It opens here. The one that waits longest for you is on top.
workplace-gone-title = This thread isn’t with you any more
workplace-gone-text = It was closed, or another agent has it now.
workplace-leave = Leave the conversation
workplace-back = Back to my threads
workplace-talk = Conversation
workplace-talk-acts = Thread
workplace-answer = Answer
workplace-answer-hint = Enter sends, Shift+Enter makes a new line.
workplace-send = Send
workplace-sent-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
workplace-idle = You can answer when you are active. Switch to active mode.
workplace-closed-note = This thread is closed. If the client writes again, a new one begins.
workplace-close = Close thread
workplace-close-title = Close without an answer?
workplace-close-text = { $client } still waits for your answer.
workplace-closed = Closed: { $client }
workplace-transfer-ask = Transfer…
workplace-transfer-title = Transfer { $client }
workplace-transfer-text = The thread leaves your queue at once.
workplace-transfer-next = Whoever is free next
workplace-transfer-next-hint = Chosen as for a new thread.
workplace-transfer-free = { $count ->
    [one] { $count } session free
   *[other] { $count } sessions free
}
workplace-transfer-nobody = Nobody has a free session now. Try again in a moment, or ask a supervisor.
workplace-transfer = Transfer
workplace-transferred = Transferred: { $client }
workplace-pin-ask = Pin…
workplace-pin-title = Pin the last message of { $client }
workplace-pin-text = It stays with you when the thread is closed, and you are reminded of it.
workplace-pin-when = When to remind you
workplace-pin-quarter = In 15 minutes
workplace-pin-hour = In 1 hour
workplace-pin-tomorrow = Tomorrow at 9:00
workplace-pin-own = At another time
workplace-pin-date = Date and time
workplace-pin-past = Choose a time that is still to come.
workplace-pin = Pin
workplace-pinned = Pinned: { $client }
workplace-block-ask = Block…
workplace-block-title = Ask to block { $client }?
workplace-block-text = The thread closes at once and stays closed, whatever is decided. Your supervisors decide whether the client is blocked.
workplace-block = Ask and close
workplace-start = Write to a client
workplace-start-text = The thread is yours and occupies a session.
workplace-start-client = Client’s name
workplace-start-words = Message
workplace-start-send = Send

## My profile

workplace-profile = My profile
workplace-profile-close = Close my profile
workplace-profile-line = What clients see
workplace-profile-no-line = no profile status
workplace-profile-login = Login { $login }
workplace-picture-ask = Ask for a new picture…
workplace-picture-title = Ask for a new picture
workplace-picture-text = Your supervisor decides; until then clients see the present one.
workplace-picture-choose = Choose a picture…
workplace-picture-hint = PNG, JPEG or WebP, at most 8 MiB.
workplace-picture-new = The new picture
workplace-line-ask = Ask for a new profile status…
workplace-line-title = Ask for a new profile status
workplace-line-text = Your supervisor decides; until then clients see the present one.
workplace-line-new = New profile status
workplace-note = Note for the supervisor (optional)
workplace-ask = Ask
workplace-asked = Asked. You see the decision here and under My profile.
workplace-requests = My requests
workplace-requests-empty = You haven’t asked for anything yet.
workplace-request-pending = Waits for a decision
workplace-request-asked = asked { $time }
workplace-request-back = Take back
workplace-request-comment = Comment of the supervisor
workplace-decided = { $state ->
    [accepted] Accepted: { $what }
    [rejected] Rejected: { $what }
   *[expired] Expired: { $what }
}
workplace-decided-comment = Rejected: { $what }. “{ $comment }”
workplace-day = My day
