# Карточка оператора.

card-close = Закрыть карточку
card-gone = Этого оператора больше нет в ваших группах.
card-failed = Не удалось загрузить карточку.
card-back = Вернуться к списку
card-alias = Для клиентов: { $alias }
card-profile-status = Статус профиля, видный клиентам
card-quote = «{ $text }»
card-warned = Отправлен запрос на продолжение работы; ответа пока нет.
card-warned-until = Отправлен запрос на продолжение работы. Без ответа исключение через { $time }.

card-tabs = Разделы карточки
card-tab-overview = Обзор
card-tab-approvals = Запросы
card-tab-threads = Обращения
card-tab-history = История

## Статус и его смена

card-status = Статус
card-since = с { $time }
card-change-label = Новый статус
card-change-choose = Выберите статус
card-change = Изменить
card-choices-active = Активные
card-choices-reasons = Неактивные
card-forecast-unchanged = Этот статус уже установлен.
card-forecast-active = Сразу получит статус «{ $status }» и новые обращения.
card-forecast-outgoing = Сразу получит статус «{ $status }»: только свои вернувшиеся клиенты и обращения, начатые самим оператором.
card-forecast-inactive = { $name }: статус сразу сменится на «{ $reason }», новые обращения не поступят.
card-forecast-finishing =
    { $count ->
        [one] { $count } обращение открыто или ждёт ответа: { $name } получит статус «{ $status }», а когда оно завершится — «{ $reason }».
        [few] { $count } обращения открыты или ждут ответа: { $name } получит статус «{ $status }», а когда они завершатся — «{ $reason }».
       *[many] { $count } обращений открыты или ждут ответа: { $name } получит статус «{ $status }», а когда они завершатся — «{ $reason }».
    }
card-forecast-replaced =
    { $count ->
        [one] { $count } обращение ещё открыто или ждёт ответа: { $name } сохранит статус «{ $status }», а после него получит «{ $reason }» вместо «{ $before }».
        [few] { $count } обращения ещё открыты или ждут ответа: { $name } сохранит статус «{ $status }», а после него получит «{ $reason }» вместо «{ $before }».
       *[many] { $count } обращений ещё открыты или ждут ответа: { $name } сохранит статус «{ $status }», а после него получит «{ $reason }» вместо «{ $before }».
    }
card-forecast-dropped = Запланированный статус «{ $reason }» отменится.
card-forecast-kept =
    { $count ->
        [one] { $count } обращение останется в личной очереди.
        [few] { $count } обращения останутся в личной очереди.
       *[many] { $count } обращений останутся в личной очереди.
    }
card-outcome-unchanged = { $name }: этот статус уже установлен, ничего не изменилось.
card-outcome-finishing =
    { $count ->
        [one] { $name } завершает работу: осталось { $count } обращение.
        [few] { $name } завершает работу: осталось { $count } обращения.
       *[many] { $name } завершает работу: осталось { $count } обращений.
    }
card-outcome-changed = { $name }: { $status }.
card-outcome-returned =
    { $count ->
        [one] { $name }: { $status }. { $count } обращение вернулось в общую очередь.
        [few] { $name }: { $status }. { $count } обращения вернулись в общую очередь.
       *[many] { $name }: { $status }. { $count } обращений вернулись в общую очередь.
    }

## Принудительный перевод

card-force = Перевести принудительно…
card-force-title = { $name }: перевести в неактивный статус прямо сейчас?
card-force-body =
    { $count ->
        [0] { $name }: статус сразу сменится на «{ $reason }». Обращений в личной очереди нет.
        [one] { $name }: статус сразу сменится на «{ $reason }», без завершения. { $count } обращение вернётся в общую очередь к другим операторам.
        [few] { $name }: статус сразу сменится на «{ $reason }», без завершения. { $count } обращения вернутся в общую очередь к другим операторам.
       *[many] { $name }: статус сразу сменится на «{ $reason }», без завершения. { $count } обращений вернутся в общую очередь к другим операторам.
    }
card-force-reason = Причина
card-force-confirm = Перевести

## Последние 24 часа

card-day = Последние 24 часа
card-day-label = Статусы за последние 24 часа
card-day-piece = { $status }, { $from } – { $to }, { $duration }
card-day-now = сейчас
card-tile-threads = Обращения
card-tile-of = из { $sessions }
card-tile-slots = { $resumed ->
    [0] Сессий: { $sessions }
   *[other] Сессий: { $sessions }, и ещё для своих вернувшихся клиентов: { $resumed }
}
card-tile-pinned = Закреплено
card-tile-occupancy = Занятость
card-occupancy-none = За последние 24 часа рабочего времени не было

## Запросы на согласование

card-requests-none = Запросов, ждущих решения, нет.
card-requests-next = Здесь появится запрос оператора { $name }: новое фото, статус профиля, блокировка клиента или перерыв.
card-requests-more =
    { $count ->
        [one] Ещё { $count } запрос
        [few] Ещё { $count } запроса
       *[many] Ещё { $count } запросов
    }
card-request-asked = Запрос на согласование · { $time }
card-request-clients-see = видят клиенты
card-request-old = Сейчас
card-request-new = Станет
card-request-no-line = нет
card-request-client = Клиент
card-request-client-effect = Обращение уже закрыто и останется закрытым при любом решении.
card-block-title = Заблокировать клиента { $client }?
card-block-text = С этого момента клиент не сможет никому здесь написать.
card-block-confirm = Заблокировать
card-request-break-effect = По обычным правилам: сначала завершаются обращения, которые ждут ответа.
card-note = Пояснение
card-accept = Принять
card-reject = Отклонить
card-reject-ask = Отклонить…
card-comment-add = Комментарий…
card-comment = Комментарий (необязательно)
card-comment-hint = { $name } увидит его.
card-comment-left =
    { $count ->
        [one] Остался { $count } символ
        [few] Осталось { $count } символа
       *[many] Осталось { $count } символов
    }
card-accepted = Принято: { $what }, { $name }.
card-rejected = Отклонено: { $what }, { $name }.
card-elsewhere =
    { $state ->
        [accepted] Запрос уже принят в { $time }, решение: { $by }. Ваше решение не понадобилось.
        [rejected] Запрос уже отклонён в { $time }, решение: { $by }. Ваше решение не понадобилось.
        [cancelled] Запрос отозван оператором в { $time }.
       *[expired] Срок запроса истёк в { $time }.
    }
card-elsewhere-understood = Понятно
card-decided = Решённые
card-state-accepted = Принят
card-state-rejected = Отклонён
card-state-cancelled = Отозван
card-state-expired = Истёк
card-comment-given = Комментарий

## Обращения

card-queue = Личная очередь
card-queue-empty = Личная очередь пуста.
card-queue-offline = Пока оператор не в сети, обращений у него нет.
card-waits-agent = ждёт оператора с { $time }
card-waits-client = ждёт клиента с { $time }
card-thread-open = Открыто
card-thread-open-hint = Открыто перед оператором
card-pinned = Закреплённые сообщения
card-pinned-empty = Закреплённых сообщений нет.
card-remind = Напомнить { $time }
card-remind-overdue = Просрочено с { $time }
card-reminded = оператору напомнили

## История

card-history-label = Журнал статусов, сначала новые
card-history-failed = Не удалось загрузить журнал.
card-history-empty = Смен статуса пока не записано.
card-history-earlier = Более ранние
card-history-range = { $from } – { $to }
card-history-now = сейчас

## Почему оператор здесь? Одна причина в строке, по порядку времени. `none` — то, что неизвестно.

why-title = Почему оператор в этом статусе?
why-added = добавлен в команду и с тех пор не входил
why-signed-in = вход в систему
why-signed-out = выход из системы
why-connection-lost = соединение потеряно
why-came-back = возвращение вовремя: статус и обращения сохранены
why-agent-chose = оператор выбрал: { $what }
why-supervisor-chose =
    { $by ->
        [none] супервизор выбрал: { $what }
       *[other] { $by }, выбор супервизора: { $what }
    }
why-api-chose =
    { $by ->
        [none] программа выбрала: { $what }
       *[other] программа от имени { $by } выбрала: { $what }
    }
why-forced =
    { $by ->
        [none] супервизор перевёл принудительно: { $what }
       *[other] { $by }, принудительный перевод: { $what }
    }
why-blocked =
    { $count ->
        [one] { $count } обращение было открыто или ждало ответа: сначала нужно его завершить
        [few] { $count } обращения были открыты или ждали ответа: сначала нужно их завершить
       *[many] { $count } обращений были открыты или ждали ответа: сначала нужно их завершить
    }
why-nothing-blocked =
    { $what ->
        [none] последнее из них завершено
       *[other] последнее из них завершено: { $what }
    }
why-thread-assigned = получено обращение
why-last-thread-left = последнее обращение ушло, все сессии свободны
why-asked-to-continue =
    { $time ->
        [none] запрос на продолжение работы
       *[other] нет действий { $time } при открытом обращении: запрос на продолжение работы
    }
why-did-not-answer =
    { $time ->
        [none] нет ответа
       *[other] нет ответа { $time }
    }
why-kicked-out = исключение системой
why-returned =
    { $count ->
        [one] { $count } обращение снова в очереди
        [few] { $count } обращения снова в очереди
       *[many] { $count } обращений снова в очереди
    }
why-break-limit =
    { $what ->
        [none] достигнут предел перерыва
       *[other] достигнут предел перерыва: { $what }
    }
why-training =
    { $what ->
        [none] задано тренировкой
       *[other] тренировка выбрала: { $what }
    }
card-block = Заблокировать
card-block-cancel = Отменить блокировку
card-block-cancel-ask = Отменить блокировку…
