# The palette, the help sheet and the words of every action.

palette-title = Find agents and actions
palette-agents = Agents
palette-actions = Actions
palette-none = Nothing fits “{ $typed }”.
palette-none-next = Try a part of a name, a login or an action.
palette-found =
    { $count ->
        [0] Nothing found
        [one] { $count } result
       *[other] { $count } results
    }
palette-hint-move = move
palette-hint-choose = choose
palette-hint-close = close

help-title = Keyboard shortcuts
help-every-action = Every action also has its place in the palette.
help-list = Lists
help-list-move = Move in a list
help-list-open = Open the agent’s card

action-group-filter = Filter
action-group-card = Card
action-group-view = View
action-group-window = This window
action-group-workspace = Workspace
action-group-help = Help

action-focus-filter = Search in the list
action-next-status = Next status in the filter
action-previous-status = Previous status in the filter
action-show-all = Show all statuses
action-accept-first = Accept the first request
action-reject-first = Reject the first request…
action-close-card = Close the card
action-toggle-elapsed = Show time for every status, or only where it counts
action-toggle-theme = Switch between light and dark
action-switch-language = Switch the language
action-reload = Load the data again
action-show-monitoring = Go to Monitoring
action-show-settings = Go to Settings
action-switch-person = Switch person…
action-change-password = Change my password…
action-leave-seat = Leave the seat
action-open-workplace = Open a workplace
action-open-demo = Open the demo
action-open-file = Open a file…
action-create-workspace = Create a team’s workspace…
action-open-palette = Find agents and actions
action-open-help = Show the shortcuts
