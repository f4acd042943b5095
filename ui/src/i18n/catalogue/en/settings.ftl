# Settings: people, groups, timeouts and signing in.

settings-people = People
settings-groups = Groups
settings-timeouts = Timeouts
settings-sign-in = Signing in
settings-failed = This couldn’t be loaded
settings-saved = Saved
settings-add = Add
settings-required = Please fill this in.
settings-too-long =
    { $max ->
        [one] At most { $max } character.
       *[other] At most { $max } characters.
    }
settings-number = A number from { $min } to { $max }.

settings-find = Name, login or alias
settings-show = Who is shown
settings-show-prefix = Show:
settings-show-everybody = Everybody
settings-show-administrator = Administrators
settings-show-supervisor = Supervisors
settings-show-agent = Agents
settings-show-blocked = Blocked
settings-show-no-password = Without a password
settings-people-count =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
settings-nobody = Nobody like this
settings-nobody-text = No account fits the text and the filter.
settings-nobody-step = Show everybody
settings-head-person = Person
settings-head-roles = Roles
settings-head-group = Group
settings-head-sessions = Sessions
settings-head-state = State
settings-blocked = Blocked
settings-no-password = No password

settings-add-person = Add a person
settings-add-title = Add a person
settings-add-role = Role
settings-add-agent = Agent
settings-add-agent-text = Answers clients in the workplace.
settings-add-supervisor = Supervisor
settings-add-supervisor-text = Sees and steers the agents of a group. More groups can be given later.
settings-add-administrator = Administrator
settings-add-administrator-text = Manages everything: people, groups and settings.
settings-name = Name
settings-login = Login
settings-login-hint = Unique, and it doesn’t change later.
settings-group = Group
settings-group-choose = Choose a group
settings-group-none = There is no group yet. Add one under Groups first.

settings-profile = Profile
settings-photo-choose = Choose a photo…
settings-photo-other = Choose another photo…
settings-photo-hint = PNG, JPEG or WebP. It is cut to a square.
settings-agent = Agent
settings-alias = Alias
settings-alias-hint = Clients see it instead of the name.
settings-sessions = Sessions
settings-sessions-hint = Threads at once.
settings-resumed = Resumed sessions
settings-resumed-hint = Extra, for the agent’s own returning clients.
settings-roles = Roles
settings-administrator = Administrator
settings-administrator-hint = Manages people, groups and settings.
settings-supervises = Supervises
settings-supervises-none = No group yet.
settings-supervises-add = Give a group…
settings-supervises-drop = Take { $group } away
settings-password = Password or PIN
settings-password-is = A password is set.
settings-password-none = No password is set.
settings-password-first = Set a password…
settings-password-other = Set another…
settings-password-drop = Take it away
settings-password-new = New password for { $name }
settings-password-hint = 4 to 128 characters.
settings-password-set = Set
settings-access = Access
settings-access-text = This person may sit down at a window.
settings-block = Block…
settings-block-own = You can’t block yourself. Another administrator can.
settings-block-title = Block { $name }?
settings-block-agent = They are signed out at once, and their threads go to other agents. They disappear from every list and can’t sit down at a window. Pending requests are cancelled. The history stays, and you can let them in again.
settings-block-person = They disappear from every list and can’t sit down at a window. The history stays, and you can let them in again.
settings-block-confirm = Block
settings-block-done = { $name } is blocked.
settings-blocked-text = This account is blocked: it is in no list and can’t sit down at a window. Its history is kept.
settings-unblock = Let in again
settings-unblock-done = { $name } may come in again.

settings-groups-text = A group is the agents of one or more supervisors. A name saves itself when you leave its field.
settings-groups-none = No groups yet
settings-group-new = New group
settings-group-name = Name of the group { $group }
settings-group-agents =
    { $count ->
        [0] No agents
        [one] { $count } agent
       *[other] { $count } agents
    }
settings-group-supervisors = Supervised by { $names }
settings-group-unsupervised = Nobody supervises it

settings-timeouts-text = What Rollcall does by itself, and when. Write 5 min, 90 s, 1 h 30 min or 1:30; a number alone is minutes. What is already running keeps its time.
settings-duration-d = { $count } d
settings-duration-h = { $count } h
settings-duration-min = { $count } min
settings-duration-s = { $count } s
settings-duration-on = { $what }: on
settings-duration-off = Off
settings-duration-hint = Usually { $usual }; { $min } to { $max }
settings-duration-hint-most = Usually { $usual }; at most { $max }
settings-duration-unreadable = Write it like 5 min, 90 s or 1 h.
settings-duration-outside = From { $min } to { $max }.

settings-timeout-inactivity = No action
settings-timeout-inactivity-text = An agent who does nothing for so long with a thread open is asked to go on working. Off: nobody is asked.
settings-timeout-warning = Time to answer that request
settings-timeout-warning-text = Whoever doesn’t answer it in time is kicked out, and their threads go back to the general distribution queue.
settings-timeout-logout_grace = Threads held after leaving
settings-timeout-logout_grace-text = An agent who signs out or loses the connection finds their threads again within this time. Afterwards other agents get them.
settings-timeout-assignment = Client assigned to the agent
settings-timeout-assignment-text = A client who writes again within this time comes to the same agent. Off: to whoever is free.
settings-timeout-closing = Closing silent threads
settings-timeout-closing-text = A thread is closed when its client leaves an answer alone for so long. Off: it stays open until somebody closes it.
settings-timeout-request = Requests for approval
settings-timeout-request-text = A request that nobody decides expires after this time. Off: it waits for ever.
settings-timeout-break_request = Requests for a break
settings-timeout-break_request-text = The same for breaks, which soon make no sense any more. Off: they wait for ever.

settings-exceptions = Exceptions for { $what }
settings-exception-of = { $group }
settings-exception-dormant = Not in force: as for everybody
settings-exception-length = { $what } in { $group }
settings-exception-drop = Delete the exception of { $group }
settings-exception-add = Exception for a group…
settings-exception-add-of = Exception for a group: { $what }

settings-ask = Ask for a password at every window
settings-ask-text = Whoever sits down proves who they are with a password or PIN. Without it, everybody on this computer can choose any name, and a window at which nobody sits is the administrator’s.
settings-own-title = Set your own password first
settings-own-text = Otherwise nobody could come back in to manage this workspace.
settings-own-submit = Set it and ask for passwords
settings-without =
    { $count ->
        [one] { $count } person has no password yet.
       *[other] { $count } people have no password yet.
    }
settings-without-text = While passwords are asked for, they can’t sit down until an administrator sets one.
settings-without-step = Show them
settings-pins = Pinned messages at most
settings-pins-text = How many messages an agent may keep pinned at a time. What is pinned already stays.
