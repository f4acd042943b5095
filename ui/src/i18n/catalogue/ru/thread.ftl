# Обращение в списке и его переписка, одинаковые для операторов и супервизоров.

thread-open = Открыто
thread-waits-you = ждёт вас · { $time }
thread-waits-agent = ждёт оператора · { $time }
thread-waits-client = ждёт клиента · { $time }
thread-waits-queue = ждёт в очереди · { $time }
thread-closed-you = закрыто вами
thread-closed-agent = закрыто оператором
thread-closed-supervisor = закрыто супервизором
thread-closed-silence = закрыто: клиент молчал
thread-closed-client_block = закрыто: запрошена блокировка
thread-conversation = Переписка с клиентом { $client }
thread-earlier = Более ранние сообщения здесь не показаны.
thread-author-you = Вы
thread-author-agent = Оператор
thread-today = Сегодня
thread-yesterday = Вчера
