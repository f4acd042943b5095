# The shell around every screen: navigation, header, verbs that are shared, the palette and the help.

app-name = Rollcall
nav-label = Main
nav-monitoring = Monitoring
nav-settings = Settings
theme-toggle-dark = Switch to the dark theme
theme-toggle-light = Switch to the light theme
language-toggle = Switch to English

header-demo = Demo
header-demo-hint = Invented people. Try anything: nothing here is about a real team.
header-search = Search agents or actions
header-requests = { $count ->
    [0] Requests for approval: none waiting
    [one] Requests for approval: { $count } waiting
   *[other] Requests for approval: { $count } waiting
}
header-count-many = { $limit }+

requests-title = Requests for approval
requests-none-title = Nothing waits for you
requests-none-text = New requests from your agents appear here.
requests-kind-profile_picture = New profile picture
requests-kind-profile_status = New profile status
requests-kind-client_block = Block a client
requests-kind-break = Break
requests-kind-break-of = Break: { $reason }

verb-close = Close
verb-cancel = Cancel
verb-retry = Try again
verb-back = Back

duration-hours = { $hours } h { $minutes } m
duration-days = { $days } d { $hours } h

toast-region = Messages
loading = Loading…

# What may cost changes one day, though everything works now.
warning-network-folder = The workspace lies on a network drive, where locks don’t hold: two machines can lose each other’s changes. Move it to a disk of this machine.
warning-synchronised-folder = The workspace lies in a folder that another program synchronises, which can copy a half-written state or bring an older one back. Move it out of that folder.
warning-read-only = The workspace can only be looked at: nothing can be written where it lies.
warnings-region = Warnings
warning-clock-jumped = This computer’s clock was set forward by { $duration }. What is due waits: nobody is kicked out, and nothing expires.
warning-clock-behind = The last change lies { $duration } ahead of this computer’s clock. No time passes in this workspace until the clock has caught up.
warning-feed-restarted = { $count ->
    [one] The part that shows changes broke, and was started again. If it happens again, restart the program.
   *[other] The part that shows changes broke { $count } times, and was started again. Restart the program.
}
warning-timekeeper-restarted = { $count ->
    [one] The part that carries out what is due broke, and was started again. If it happens again, restart the program.
   *[other] The part that carries out what is due broke { $count } times, and was started again. Restart the program.
}
warning-changes-missing = { $count ->
    [one] The last change is missing: the log beside the file was cut, altered or deleted, or an older copy took the file’s place.
   *[other] The last { $count } changes are missing: the log beside the file was cut, altered or deleted, or an older copy took the file’s place.
}
warning-log-kept = The log that was left beside the file isn’t as it was written. As it was found, it is kept as { $path }
warning-accept-loss = I know
warning-accept-loss-done = This isn’t told any more.
warning-accept-clock = The clock is right
warning-clock-accepted = The clock counts as right. What was due is done.
warning-repair-clock = Repair…
warning-repair-title = Move back what lies ahead?
warning-repair-text = Everything that was written ahead of this computer’s clock is moved back to now, in its order. Make sure that the clock is right. A backup is made before.
warning-repair-confirm = Move back
warning-repair-done = Moved back. The file as it was before is { $path }
