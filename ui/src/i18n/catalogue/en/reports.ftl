# Reports: the Agent status log and Workload, what they are about, saved views, files and paper.

nav-reports = Reports
action-show-reports = Go to Reports

reports-tabs = Reports
reports-tab-log = Agent status log
reports-tab-workload = Workload
reports-tab-day = Day
reports-failed = The report can’t be shown

reports-filters = Filters
reports-filters-set = Filters ({ $count })
reports-clear = Clear the filters
reports-period = Period
reports-period-prefix = Period:
reports-period-today = Today
reports-period-yesterday = Yesterday
reports-period-this_week = This week
reports-period-last_week = Last week
reports-period-this_month = This month
reports-period-last_month = Last month
reports-period-any = Any
reports-period-days = From … to …
reports-days-from = From
reports-days-to = To, this day included
reports-problem-days-order = The first day is after the last one.
reports-groups = Groups
reports-agents = Agents
reports-agents-prefix = Agents:
reports-agents-all = All
reports-agents-find = Find by name, alias or login
reports-agents-none = Nobody is called that.
reports-agents-more = { $count ->
    [one] { $count } more. Type to find them.
   *[other] { $count } more. Type to find them.
}
reports-statuses = Status and reason
reports-all = All
reports-all-causes = All
reports-several = { $count } chosen
reports-retired = retired
reports-causes = Cause
reports-causes-prefix = Cause:

reports-log-agent = Agent
reports-log-status = Status
reports-log-began = Began
reports-log-ended = Ended
reports-log-duration = Duration
reports-log-cause = Cause
reports-log-by = Changed by
reports-now = now
reports-by-system = automatically
reports-log-all = { $count ->
    [one] All of it: { $count } interval
   *[other] All { $count } intervals
}
reports-log-further = { $count } intervals so far; more come as you scroll
reports-sort-began-first = Latest first
reports-sort-began-reversed = Earliest first
reports-sort-agent-first = Agents from A to Z
reports-sort-agent-reversed = Agents from Z to A
reports-sort-duration-first = Longest first
reports-sort-duration-reversed = Shortest first
reports-behind = There were changes since this was read.
reports-behind-step = Read again

reports-by = A row for each
reports-by-agent = Agent
reports-by-day = Day
reports-by-week = Week
reports-by-group = Group
reports-open = goes on
reports-total = Total
reports-average = Average
reports-no-value = no value
reports-column-login_time = Login time
reports-column-productive_time = Productive time
reports-column-occupancy = Occupancy
reports-column-threads_assigned = Threads assigned
reports-column-threads_closed = Threads closed
reports-column-pinned_resolved = Pinned resolved
reports-columns = Columns
reports-columns-all = All columns
reports-column-up = Move up: { $name }
reports-column-down = Move down: { $name }
reports-column-moved = { $name }: { $place } of { $count }

reports-empty-title = Nothing in this period
reports-empty-text = Nobody had a status then. Another period may have something.
reports-empty-step = Show everything there is
reports-nomatch-title = Nothing matches
reports-nomatch-text = Nothing in this period passes all of the filters you have set.

reports-views = Views
reports-views-none = No saved views yet. A view keeps the period, the filters and the columns.
reports-view-shown = View “{ $name }”
reports-view-save = Save as…
reports-view-save-title = Save this view
reports-view-save-confirm = Save
reports-view-name = Name
reports-view-hint = It keeps the period, the filters, the order and the columns.
reports-view-replaces = There is a view with this name. It is replaced.
reports-view-replace = Replace
reports-view-saved = Saved as “{ $name }”.
reports-view-drop = Delete the view “{ $name }”
reports-view-drop-title = Delete the view “{ $name }”?
reports-view-drop-text = What it shows stays as it is.
reports-view-drop-confirm = Delete
reports-view-dropped = The view “{ $name }” is deleted.

reports-print = Print
reports-export = Export
reports-export-csv = CSV
reports-export-xlsx = Excel (XLSX)
reports-export-json = JSON
reports-export-order = In the file the latest come first: no file is sorted by duration.
reports-export-rows = { $done } of { $of } rows
reports-export-working = Putting the file together…
reports-export-saved = Saved: { $name }
reports-export-done = The file is saved.
reports-export-cancelled = Export cancelled

reports-paper-filter = { $what }: { $values }
reports-paper-more = { $count ->
    [one] { $count } more interval isn’t printed.
   *[other] { $count } more intervals aren’t printed.
}
reports-paper-further = { $count ->
    [one] The first { $count } interval; there are more.
   *[other] The first { $count } intervals; there are more.
}
