# Who sits at a window: choosing a person, their password, and the menu of whoever sits here.

seat-title = Who are you?
seat-text = Choose your name. This window is yours until you leave.
seat-find = Type your name
seat-people = People
seat-nobody = Nobody can sit down here yet. An administrator adds people in Settings.
seat-none = Nobody is called “{ $typed }”. Try another part of the name, or the login.
seat-more =
    { $count ->
        [one] And { $count } more. Type a name to find them.
       *[other] And { $count } more. Type a name to find them.
    }
seat-found =
    { $count ->
        [0] Nobody found
        [one] { $count } person
       *[other] { $count } people
    }
seat-failed = The people couldn’t be loaded
seat-role-administrator = administrator
seat-role-supervisor = supervisor
seat-role-agent = agent
seat-role-none = No role yet

seat-password = Password or PIN
seat-continue = Continue
seat-back = Somebody else
seat-wait = Too many wrong passwords. Wait a little, then try again.
seat-try-in = Try again in { $time }

seat-agent-title = Agents work in the workplace
seat-agent-text = This window is for supervisors and administrators. Your threads are in the workplace, in a window of its own.
seat-open-workplace = Open the workplace
seat-another = Choose another person

seat-switch-title = Switch person
seat-switch-text = Whoever you choose sits at this window from now on.
seat-menu = Menu of this window
seat-menu-switch = Switch person…
seat-menu-password = Change my password…
seat-menu-leave = Leave the seat
seat-menu-workplace = Open a workplace
seat-left = You have left the seat.

seat-change-title = Change your password
seat-change-text = It has 4 to 128 characters. A PIN will do.
seat-change-present = Present password
seat-change-new = New password
seat-change-again = New password once more
seat-change-submit = Change
seat-change-done = Your password is changed.
seat-password-short = At least 4 characters.
seat-password-long = At most 128 characters.
seat-password-differs = The two aren’t the same.
