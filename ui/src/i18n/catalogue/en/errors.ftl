# One sentence a code: what is the case, and what to do next.

error-agent-offline = An offline agent’s status can’t be changed. Wait until the agent logs in.
error-asker-offline = An offline agent can’t ask for approval. Sign in first.
error-status-not-choosable = “{ $code }” is set by the system only. Choose one of: { $choices }.
error-unknown-status = There is no status “{ $code }”. Choose one of: { $choices }.
error-unknown-reason = There is no reason “{ $code }”. { $choices ->
    [none] Choose another one.
   *[other] Choose one of: { $choices }.
  }
error-reason-name-taken = The reason “{ $code }” has the name “{ $name }” already ({ $locale }). Choose another name, or retire that reason.
error-reason-retired = The reason “{ $code }” is retired. Choose another one.
error-reason-not-allowed = You may not set the reason “{ $code }”. Choose another one, or ask an administrator.
error-agent-not-receiving = The agent doesn’t receive threads now. Choose another agent.
error-agent-not-working = The agent isn’t working now. Choose Active first.
error-no-free-session = The agent has no free session. Choose another agent, or wait until one is free.
error-not-permitted = You may not do this. Ask an administrator.
error-unknown-agent = There is no agent “{ $agent }” here. Look for them in the list.
error-unknown-person = There is nobody with the login “{ $login }”. Check the login.
error-unknown-group = There is no such group any more. Choose another one.
error-unknown-request = There is no such request any more. Look at the list of requests.
error-unknown-thread = There is no such thread any more. Look at the agent’s threads.
error-unknown-photo = There is no such photo any more. Open the card again.
error-unknown-pin = This message isn’t pinned any more. Look at the agent’s pinned messages.
error-nothing-to-pin = The client hasn’t written in this thread yet. Pin a message once there is one.
error-already-pinned = This message is pinned already. Pin another one, or resolve that pin first.
error-too-many-pins = No more than { $limit } messages can be pinned at a time. Resolve one first.
error-request-already-decided = { $by ->
    [none] This request has ended already. There is nothing left to decide.
   *[other] { $by } has decided this request already, at { $at }. There is nothing left to decide.
}
error-thread-closed = The thread is closed. Choose one that is open.
error-thread-not-held = Nobody has this thread now. Assign it to an agent first.
error-already-signed-in = The agent is logged in already. Go on with the card.
error-not-warned = The agent wasn’t asked to continue. There is nothing to answer.
error-client-blocked = { $client } is blocked and can’t write. Nothing was sent.
error-client-not-blocked = “{ $client }” isn’t blocked. There is nothing to unblock.
error-client-has-thread = { $client } has an open thread already. Answer in that one, or ask for it to be transferred to you.
error-nobody-free = Nobody else has a free session now. Keep the thread, or ask a supervisor to transfer it.
error-code-taken = The code “{ $code }” is taken. Choose another one.
error-code-invalid = “{ $code }” can’t be a code. Use 1 to 40 small Latin letters, digits and underscores, a letter first.
error-code-reserved = “{ $code }” has a meaning of its own here. Choose another code.
error-too-many-reasons = { $limit ->
    [one] No more than { $limit } reason can be active. Retire one first.
   *[other] No more than { $limit } reasons can be active. Retire one first.
}
error-color-invalid = “{ $color }” isn’t a colour. Write it as #RRGGBB.
error-icon-unknown = There is no icon “{ $icon }”. Choose one of the list.
error-locale-invalid = “{ $locale }” isn’t a language. Write two letters, such as en.
error-text-invalid = The text here has { $min } to { $max } characters ({ $field }). Shorten it, or fill it in.
error-number-invalid = The number here lies between { $min } and { $max } (field: { $field }). Correct it.
error-instant-invalid = This isn’t a date with a time (field: { $field }). Write it like 2030-01-31T09:00:00Z.
error-instant-past = This time is past already (field: { $field }). Choose a later one.
error-instant-future = This time is still to come (field: { $field }). Choose one that has been.
error-day-invalid = This isn’t a day (field: { $field }). Write it like 2026-03-29.
error-period-invalid = The period ends before it begins. Choose a later end or an earlier beginning.
error-unknown-cause = The status log knows no cause “{ $code }”. Choose one of: { $choices }.
error-unknown-column = The report has no column “{ $code }”. Leave it out; the report itself names its columns.
error-unknown-view = There is no saved view { $id }. Open the list of views again.
error-too-many-views = You keep { $max } views already. Delete one that you no longer need.
error-page-invalid = No page begins at “{ $after }”. Begin with the first page, and go on with what it names as the next.
error-order-not-for-files = A file isn’t ordered by duration. Order it by begin or by agent; a spreadsheet can sort it afterwards.
error-too-many-rows = A workbook holds { $max } rows, and there are more. Choose a shorter period, or export CSV.
error-login-taken = The login “{ $login }” is taken. Choose another one.
error-group-taken = There is a group “{ $name }” already. Choose another name.
error-image-unreadable = The picture can’t be read. Choose a PNG, JPEG or WebP file.
error-image-too-large = The picture is larger than { $max_mib } MiB. Choose a smaller one.
error-image-too-many-pixels = The picture has more than { $max_megapixels } megapixels. Choose a smaller one.
error-base64-invalid = The file didn’t arrive whole (field: { $field }). Choose it again.
error-csv-not-utf8 = Line { $line } isn’t UTF-8 text. Save the file as “CSV UTF-8” and choose it again.
error-csv-columns = The file lacks these columns: { $missing }. Add them to its first line and choose it again.
error-csv-lines = { $count ->
    [one] { $count } line isn’t right, so nothing was imported. Correct it and choose the file again.
   *[other] { $count } lines aren’t right, so nothing was imported. Correct them and choose the file again.
}
error-csv-empty = The file holds no agents. Add a line for each and choose it again.
error-no-workspace = No workspace is open. Open one, or make a new one.
error-workspace-fixed = This window shows one workspace only. Open others in the Rollcall app.
error-clock-fixed = Only the demo’s clock can be turned ahead. Open the demo for that.
error-clock-too-far = A demo’s clock goes at most { $max_days } days ahead of this machine’s. Choose an earlier time, or make a new demo.
error-too-many-seats = All { $max } seats here are taken. Leave the seat at another window, or start Rollcall again.
error-clock-right = Nothing is wrong with the clock, so there is nothing to mend.
error-nobody-seated = Nobody sits at this window yet. Choose who you are.
error-seat-fixed = Who acts here was set when Rollcall was started. Start it again as somebody else.
error-password-wrong = The password isn’t right. Type it again, or ask an administrator for a new one.
error-password-not-set = This person has no password yet. Ask an administrator to set one.
error-too-many-attempts = { $wait_s ->
    [one] Too many wrong passwords. Try again in { $wait_s } second.
   *[other] Too many wrong passwords. Try again in { $wait_s } seconds.
}
error-password-missing = You have no password yet. Set your own first, so that you can come in again.
error-unknown-token = There is no such token. Look at the list of tokens again.
error-role-too-high = A token can’t do more than its person, and this person lacks the role “{ $role }”. Choose somebody who has it, or another role.
error-changed-meanwhile = Somebody changed it meanwhile. Look at it again, then decide.
error-key-reused = This Idempotency-Key was used for another request. Use a new key for each deed.
error-key-invalid = An Idempotency-Key has 1 to 255 visible ASCII characters. Send one like that, or none.
error-token-invalid = This token is unknown, expired or revoked. Ask the administrator for a new one.
error-last-administrator = Nobody would be left to manage the workspace. Make somebody else an administrator first, with a password if one is asked for.
error-file-exists = There is a file { $path } already. Choose another name.
error-folder-missing = The folder of { $path } doesn’t exist. Make it first, or choose another.
error-file-missing = There is no file { $path }. Check where it is and choose it again.
error-not-sqlite = { $path } isn’t a Rollcall file. Choose another one.
error-not-a-workspace = { $path } is a database of another program. Choose a Rollcall file.
error-workspace-newer = { $path } was made by a newer Rollcall. Update Rollcall, then open it again.
error-workspace-altered = { $path } was altered by another program. Open a backup instead.
error-workspace-corrupt = { $backup ->
    [none] The file { $path } is damaged. It was kept as { $moved_to }. There is no backup: make a new workspace.
   *[other] The file { $path } is damaged. It was kept as { $moved_to }. Open the latest good backup: { $backup }.
}
error-workspace-locked = { $program ->
    [none] Another program is using { $path }. Close it there, then try again.
   *[other] { $stopped ->
        [none] Another program is using { $path }: { $program }, process { $process }. Close it there, then try again.
       *[other] A stopped program is holding { $path }: { $program }, process { $process }. Let it go on or end it, then try again.
    }
}
error-folder-read-only = Nothing can be written beside { $path }. Choose another folder, or change its permissions.
error-disk-full = The disk of { $path } is full. Free some space, then try again.
error-not-a-file = { $path } isn’t a file that can be read here: it is a folder, a device, a workspace, or a link that leads in a circle. Choose a file.
error-file-too-large = { $path } is larger than { $max_mib } MiB. Choose a smaller file.
error-workspace-gone = The workspace isn’t at { $path } any more: it was moved, deleted or replaced. Put it back or open it where it is now.
error-change-unkept = The workspace was moved, deleted or replaced while the change was written, so the change isn’t in { $path }. Open the workspace again and look before you repeat it.
error-workspace-linked = { $path } has { $links } names (hard links), and programs that open it by different names would lose each other’s changes. Delete the other names or make a copy, then open it again.
error-schema-altered = Another program altered “{ $name }” in { $path }. Open a backup instead.
error-lock-is-a-link = A link or something else that Rollcall didn’t make stands at { $path }, where its lock belongs. Find out who put it there, delete it, then try again.
error-disk-trouble = The disk of { $path } answered with an error ({ $detail }). The file was left where it is. Check the disk and its cable, then try again.
error-out-of-memory = This machine has no memory left for { $path }. Close other programs, then try again.
error-too-many-files = Too many files are open to open { $path } too. Close other programs or raise the limit of open files, then try again.
error-no-shared-memory = { $path } lies on a file system on which programs can’t share memory. Move it to a disk of this machine.
error-backup-too-busy = { $path } is written faster than it can be copied. Try again when there is less to do.
error-backup-underway = Another program is making a backup of this workspace just now. Look at the list in a moment.
error-unknown-backup = There is no backup “{ $name }” any more. Load the list again.
error-unknown-command = This Rollcall doesn’t know “{ $name }”. Update it, then try again.
error-request-malformed = The request wasn’t understood: { $detail }. Correct it and send it again.
error-time-zone-unknown = There is no time zone “{ $name }”. Choose one of the list.
error-too-many-ids = That is too much at once. Choose at most { $max }.
error-unreachable = Rollcall doesn’t answer. Check that it is running, then try again.
error-address-outdated = This page lacks the key that lets it in, or Rollcall was started again since. Open the whole address that it printed.
error-internal = { $incident ->
    [none] Something broke in Rollcall. Try again; if it happens again, restart Rollcall.
   *[other] Something broke in Rollcall. Look whether the change was made before you repeat it; if it happens again, give the log’s entry { $incident } to whoever looks after Rollcall.
}
