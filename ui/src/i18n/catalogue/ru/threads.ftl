# Виджет обращений, открытое обращение и сообщения от имени клиента.

pane-label = Что показано
pane-agents = Операторы
pane-threads = Обращения

threads-title = Обращения
threads-tab-queue = Очередь
threads-tab-agents = Ваши операторы
threads-tab-threads = Обращения
threads-hide = Убрать обращения
threads-show = Показать обращения рядом со списком
threads-write = Написать за клиента
threads-which = Какие обращения
threads-with-agents = У операторов
threads-closed = Закрытые
threads-total = { $count ->
    [one] { $count } обращение
    [few] { $count } обращения
   *[many] { $count } обращений
}
threads-more = Показать ещё
threads-shown = { $shown } из { $total }
threads-failed = Не удалось загрузить обращения.
threads-none-queue = Никто не ждёт
threads-none-queue-text = Обращение стоит здесь, пока ни у одного оператора нет для него свободной сессии.
threads-none-agents = Обращений у операторов нет
threads-none-agents-text = Обращение стоит здесь с момента, когда его получил оператор, и до закрытия.
threads-none-closed = Закрытых обращений пока нет
threads-none-closed-text = Здесь появятся закрытые обращения, сначала новые.
threads-agents-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
threads-agents-fewer = показать меньше

## Открытое обращение

thread-dialog = Обращение: { $client }
thread-dialog-failed = Не удалось загрузить обращение.
thread-transfer = Передать…
thread-write = Написать за клиента
thread-close = Закрыть обращение…
thread-close-text = { $client }: закрыть обращение? Если клиент напишет снова, начнётся новое обращение.
thread-close-confirm = Закрыть обращение
thread-closed-now = Обращение закрыто: { $client }.
thread-transferred = { $client }: обращение передано, теперь у него { $name }.
thread-transferred-next = { $client }: обращение передано следующему оператору.

transfer-to = Кому передать
transfer-find = Найти оператора, который получает обращения
transfer-next = Следующий по очереди
transfer-load = { $count } из { $sessions }
transfer-full = занят: откроется дополнительная сессия
transfer-nobody = Других операторов, получающих обращения, сейчас нет.
transfer-nobody-named = Среди получающих обращения нет никого по запросу «{ $typed }».
transfer-more = { $count ->
    [one] Ещё { $shown } оператор. Введите часть имени.
    [few] Ещё { $shown } оператора. Введите часть имени.
   *[many] Ещё { $shown } операторов. Введите часть имени.
}
transfer-do = Передать

## Сообщения от имени клиента

clients-title = Написать за клиента
clients-name = Клиент
clients-name-hint = Известный клиент или новое имя
clients-known = Известные клиенты
clients-blocked = заблокирован
clients-has-thread = есть обращение
clients-another = Другой клиент
clients-channel = Канал
clients-channel-prefix = Канал:
clients-channel-chat = Чат
clients-channel-email = Почта
clients-channel-messenger = Мессенджер
clients-text = Сообщение
clients-text-hint = Что пишет клиент
clients-enter = отправить
clients-send = Отправить
clients-went-queue = Ждёт в очереди.
clients-went-agent = Обращение получил: { $name }.
clients-went-closed = Обращение закрыто.
clients-went-open = Открыть

## Действия

action-open-threads = Показать обращения
action-write-as-client = Написать за клиента
threads-tab-blocked = Блокировки
threads-blocked = Заблокированные клиенты
threads-none-blocked = Заблокированных клиентов нет
threads-none-blocked-text = Когда супервизор блокирует клиента, клиент появляется здесь.
client-blocked-since = { $name ->
    [none] { $time }
   *[other] { $time }, { $name }
  }
client-why = Переписка
client-unblock-short = Разблокировать
client-unblock-of = Разблокировать клиента { $client }
