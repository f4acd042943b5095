# A thread in a list and its conversation, the same for agents and supervisors.

thread-open = Open
thread-waits-you = waits for you · { $time }
thread-waits-agent = waits for the agent · { $time }
thread-waits-client = waits for the client · { $time }
thread-waits-queue = waits in the queue · { $time }
thread-closed-you = closed by you
thread-closed-agent = closed by the agent
thread-closed-supervisor = closed by a supervisor
thread-closed-silence = closed after silence
thread-closed-client_block = closed: blocking was asked for
thread-conversation = Conversation with { $client }
thread-earlier = Earlier messages aren’t shown here.
thread-author-you = You
thread-author-agent = Agent
thread-today = Today
thread-yesterday = Yesterday
