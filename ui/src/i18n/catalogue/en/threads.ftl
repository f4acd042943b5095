# The widget of threads, a thread on show, and writing as a client.

pane-label = What is shown
pane-agents = Agents
pane-threads = Threads

threads-title = Threads
threads-tab-queue = Queue
threads-tab-agents = Your agents
threads-tab-threads = Threads
threads-hide = Put the threads away
threads-show = Show the threads beside the list
threads-write = Write as a client
threads-which = Which threads
threads-with-agents = With agents
threads-closed = Closed
threads-total = { $count ->
    [one] { $count } thread
   *[other] { $count } threads
}
threads-more = Show more
threads-shown = { $shown } of { $total }
threads-failed = The threads couldn’t be loaded.
threads-none-queue = Nobody waits
threads-none-queue-text = A thread stands here while no agent has a free session for it.
threads-none-agents = No agent has a thread
threads-none-agents-text = Threads stand here from when an agent gets them until they are closed.
threads-none-closed = Nothing is closed yet
threads-none-closed-text = Threads stand here once they are closed, the newest first.
threads-agents-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
threads-agents-fewer = show fewer

## A thread on show

thread-dialog = Thread of { $client }
thread-dialog-failed = The thread couldn’t be loaded.
thread-transfer = Transfer…
thread-write = Write as the client
thread-close = Close the thread…
thread-close-text = Close the thread of { $client }? When the client writes again, a new thread begins.
thread-close-confirm = Close the thread
thread-closed-now = Closed: the thread of { $client }.
thread-transferred = { $client } is with { $name } now.
thread-transferred-next = { $client } is with the next agent now.

transfer-to = Transfer to
transfer-find = Find an agent who receives threads
transfer-next = Whoever is next
transfer-load = { $count } of { $sessions }
transfer-full = full: an additional session opens
transfer-nobody = No other agent receives threads now.
transfer-nobody-named = Nobody who receives threads fits “{ $typed }”.
transfer-more = { $count ->
    [one] { $shown } more. Type a part of the name.
   *[other] { $shown } more. Type a part of the name.
}
transfer-do = Transfer

## Writing as a client

clients-title = Write as a client
clients-name = Client
clients-name-hint = A known client or a new name
clients-known = Known clients
clients-blocked = blocked
clients-has-thread = has a thread
clients-another = Another client
clients-channel = Channel
clients-channel-prefix = Channel:
clients-channel-chat = Chat
clients-channel-email = Email
clients-channel-messenger = Messenger
clients-text = Message
clients-text-hint = What the client writes
clients-enter = sends
clients-send = Send
clients-went-queue = Waits in the queue.
clients-went-agent = { $name } has it.
clients-went-closed = The thread is closed.
clients-went-open = Open

## Actions

action-open-threads = Show the threads
action-write-as-client = Write as a client
threads-tab-blocked = Blocked
threads-blocked = Blocked clients
threads-none-blocked = No client is blocked
threads-none-blocked-text = When a supervisor blocks a client, the client is listed here.
client-blocked-since = { $name ->
    [none] { $time }
   *[other] { $time }, by { $name }
  }
client-why = Conversation
client-unblock-short = Unblock
client-unblock-of = Unblock { $client }
