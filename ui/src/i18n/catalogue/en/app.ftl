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
