# The start page and the first import.

start-title = Welcome to Rollcall
start-lead = See at a glance who answers clients, who is away, and what waits for you.
start-demo = Open the demo
start-demo-text = 24 invented agents in three groups, with threads, requests and a day of history.
start-demo-action = Open the demo
start-create = Create a team’s workspace
start-create-text = A new file for your own team. It stays on this computer.
start-create-action = Create…
start-open = Open a file
start-open-text = A workspace that you or a colleague made before.
start-open-action = Choose a file…
start-opening = Opening…

start-form-title = A workspace for your team
start-form-team = Team’s name
start-form-team-hint = For example Support floor
start-form-you = Your name
start-form-you-hint = You will be the administrator.
start-form-language = Language
start-form-language-hint = For names that have no translation.
start-form-zone = Time zone
start-form-zone-hint = Days begin at midnight there.
start-form-file = The next step asks where to keep the file.
start-form-submit = Choose the place and create
start-form-required = Please fill this in.
start-form-too-long =
    { $max ->
        [one] At most { $max } character.
       *[other] At most { $max } characters.
    }

empty-title = No agents yet
empty-text = Bring your team in from a CSV file: one line an agent, with the columns { $columns }.
empty-choose = Choose a CSV file…
empty-again = Choose another file…
empty-example = Download an example
empty-example-file = team.csv
empty-importing = Importing…
empty-all-or-nothing = Either every line comes in, or none.
empty-lines =
    { $count ->
        [one] { $count } line has to be mended. Nothing was imported.
       *[other] { $count } lines have to be mended. Nothing was imported.
    }
empty-more-lines = …and { $more } more
empty-line = Line
empty-problem = What is wrong
empty-imported =
    { $agents ->
        [one] { $agents } agent came in.
       *[other] { $agents } agents came in.
    }
