# A day as a picture, the floor as it was, and an agent’s own day.

day-title = Day
day-choose = Which day
day-field = Day
day-earlier = The day before
day-later = The day after
day-today = Today
day-future = That day is still to come. Choose today or an earlier one.
day-failed = The day couldn’t be loaded.
day-stale = What changed last is missing here.
day-nobody = Nobody was there on this day
day-nobody-text = Whoever signs in on a day has a strip here.
day-nobody-groups = Other groups may have had somebody there.
day-all-groups = Show all groups

## How much is in sight

day-zoom = How much is in sight
day-zoom-day = Whole day
day-zoom-shift = The shift
day-zoom-in = Zoom in
day-zoom-out = Zoom out

## The picture

day-legend = What the colours mean
day-chart-title = Agents
day-chart-most = { $count } at the peak
day-chart-label = How many agents were in which status; { $count } at the peak. The table below has the numbers.
day-strips = The day, agent by agent
day-strip = { $name }: { $sums }
day-piece = { $status }, { $from } – { $to }, { $duration }
day-now = now
day-moment = A second of the day
day-moment-none = none chosen; the arrow keys choose one

## The floor as it was

day-then-title = The floor as it was on { $day }, { $time }
day-then-note = Nothing can be changed here
day-then-back = Back to now
day-then-failed = The floor of that second couldn’t be loaded.
day-then-nobody = Nobody was on the floor then

## The table

day-table = The same as a table
day-table-unit = times in h:mm:ss
day-table-total = Signed in
day-table-first = First in
day-table-last = Last out
day-table-before = before midnight
day-table-after = after midnight
day-table-here = still here

## An agent’s own day

day-own = The day
day-own-nothing = Not signed in on this day.
day-own-sums = What the day adds up to
day-own-pieces = The day, status by status
