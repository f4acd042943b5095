# Рабочее место оператора: отдельное окно.

workplace-title = { $name } · Рабочее место
workplace-title-warned = ({ $time }) Продолжить работу?
workplace-heading = Рабочее место

## Кто здесь работает

workplace-seat-title = Кто здесь работает?
workplace-seat-text = Выберите себя, и смена начнётся: статус будет «Не готов», пока вы не включите активный режим.
workplace-seat-refused = { $name } — не оператор, рабочего места нет. Выберите другого человека.
workplace-failed = Не удалось открыть рабочее место
workplace-off-title = Вы не в системе
workplace-off-logout = Ваши обращения несколько секунд подождут: войдите сразу же, и они останутся у вас.
workplace-off-lost = Связь потеряна. Войдите сразу же, и ваши обращения останутся у вас.
workplace-sign-in = Войти
workplace-other-person = Выбрать другого человека
workplace-lost = Связь потеряна. Данные могли устареть; работа продолжится сама, когда Rollcall снова ответит.
workplace-outdated = Rollcall запущен заново. Откройте адрес, который он вывел при запуске, и продолжайте здесь.

## Статус

workplace-alias = Для клиентов: { $alias }
workplace-profile-of = Мой профиль:
workplace-bell = Ваш запрос ждёт решения
workplace-status = Мой статус
workplace-time-hint = Время в этом статусе
workplace-over = +{ $time } сверх
workplace-effect-outgoing = приходят обращения только от ваших вернувшихся клиентов
workplace-effect-active = вы получаете новые обращения
workplace-effect-active_free = вы получаете новые обращения; все сессии свободны
workplace-effect-finishing = новых обращений вы не получаете
workplace-effect-inactive = обращений вы не получаете
workplace-effect-not_ready = обращений вы пока не получаете
workplace-effect-kicked_out = обращений вы не получаете
workplace-effect-offline = обращений вы не получаете
workplace-go-active = Включить активный режим
workplace-change-status = Сменить статус
workplace-menu-work = Работа
workplace-menu-breaks = Стать неактивным
workplace-forecast-unchanged = Этот статус уже установлен.
workplace-forecast-active = Новые обращения пойдут сразу.
workplace-forecast-outgoing = Только ваши вернувшиеся клиенты и те, кому вы напишете сами.
workplace-forecast-inactive = Сразу; обращений не будет.
workplace-forecast-kept = { $count ->
    [one] Сразу; { $count } обращение, которое ждёт клиента, останется у вас.
    [few] Сразу; { $count } обращения, которые ждут клиентов, останутся у вас.
   *[many] Сразу; { $count } обращений, которые ждут клиентов, останутся у вас.
}
workplace-forecast-finishing = { $count ->
    [one] Мешает { $count } обращение: сначала завершите его.
    [few] Мешают { $count } обращения: сначала завершите их.
   *[many] Мешают { $count } обращений: сначала завершите их.
}
workplace-status-now = Ваш статус: { $status }.
workplace-ask-break = Попросить: { $reason }…
workplace-sign-out = Выйти
workplace-going-title = { $reason }: уйти?
workplace-going-text = { $count ->
    [0] Больше ничего не мешает: статус «{ $reason }» начнётся сразу.
    [one] Мешает { $count } обращение: оно открыто перед вами или ждёт вашего ответа. Ваш статус будет «{ $status }», новых обращений не будет. Когда оно завершится, статус «{ $reason }» начнётся сам.
    [few] Мешают { $count } обращения: они открыты перед вами или ждут вашего ответа. Ваш статус будет «{ $status }», новых обращений не будет. Когда они завершатся, статус «{ $reason }» начнётся сам.
   *[many] Мешают { $count } обращений: они открыты перед вами или ждут вашего ответа. Ваш статус будет «{ $status }», новых обращений не будет. Когда они завершатся, статус «{ $reason }» начнётся сам.
}
workplace-going-finish = Сначала завершить
workplace-going-now = Уйти сейчас
workplace-blocks = Что мешает
workplace-blocks-answer = ждёт вашего ответа
workplace-blocks-open = открыто перед вами
workplace-out-title = Выйти из системы?
workplace-out-text = { $count ->
    [one] У вас ещё { $count } обращение. Несколько секунд оно подождёт, вдруг вы вернётесь, а затем перейдёт другому оператору.
    [few] У вас ещё { $count } обращения. Несколько секунд они подождут, вдруг вы вернётесь, а затем перейдут другим операторам.
   *[many] У вас ещё { $count } обращений. Несколько секунд они подождут, вдруг вы вернётесь, а затем перейдут другим операторам.
}
workplace-break-title = { $reason }: попросить?
workplace-break-text = Решает супервизор. Если он согласится, вы уйдёте по обычным правилам: сначала завершаются обращения, которые мешают.
workplace-banner = Что делать сейчас
workplace-finishing = { $count ->
    [0] больше ничего не мешает
    [one] мешает { $count } обращение
    [few] мешают { $count } обращения
   *[many] мешают { $count } обращений
}
workplace-finishing-front = На него вы ответили. Закройте его или выйдите из переписки — и вы свободны.
workplace-stay = Остаться активным
workplace-not_ready-title = Вы не готовы к работе.
workplace-not_ready-text = Обращения пойдут, когда вы включите активный режим.
workplace-kicked_out-title = Система вывела вас из работы.
workplace-kicked_out-text = На просьбу продолжить не было ответа, и ваши обращения вернулись в общую очередь. Чтобы работать дальше, включите активный режим.

## Просьба продолжить работу

workplace-continue-title = Вы ещё здесь?
workplace-continue-text = { $count ->
    [one] Обращение открыто, но вы давно ничего не делали. Без ответа система выведет вас из работы, и { $count } обращение перейдёт другим операторам.
    [few] Обращение открыто, но вы давно ничего не делали. Без ответа система выведет вас из работы, и { $count } обращения перейдут другим операторам.
   *[many] Обращение открыто, но вы давно ничего не делали. Без ответа система выведет вас из работы, и { $count } обращений перейдут другим операторам.
}
workplace-continue-said = Вы ещё здесь? Нажмите Enter, чтобы продолжить работу, иначе система скоро выведет вас из неё.
workplace-continue = Продолжить работу

## Очередь

workplace-threads = Мои обращения
workplace-mode-queue = Очередь
workplace-mode-pinned = Закреплено
workplace-mode-closed = Закрытые
workplace-sessions = Сессии: занято { $used } из { $total }, свободно { $free }
workplace-sessions-short = { $used } из { $total }
workplace-sessions-free = { $count ->
    [0] свободных нет
    [one] свободна { $count }
    [few] свободны { $count }
   *[many] свободно { $count }
}
workplace-sessions-more = { $count ->
    [one] { $count } дополнительная
    [few] { $count } дополнительные
   *[many] { $count } дополнительных
}
workplace-resumed = { $count ->
    [one] + { $count } для вернувшихся клиентов
    [few] + { $count } для вернувшихся клиентов
   *[many] + { $count } для вернувшихся клиентов
}
workplace-waits-you = Ждут вас
workplace-waits-client = Ждут клиента
workplace-queue-empty = Обращений нет
workplace-queue-empty-active = Следующее появится здесь само.
workplace-queue-empty-idle = Чтобы получать обращения, включите активный режим.
workplace-closed-empty = Закрытых обращений пока нет
workplace-closed-empty-text = Закрытые вами обращения можно прочитать здесь.
workplace-more = Показать ещё
workplace-assigned = Новое обращение: { $client }
workplace-left = { $count ->
    [one] Система вывела вас из работы. { $count } обращение вернулось в общую очередь.
    [few] Система вывела вас из работы. { $count } обращения вернулись в общую очередь.
   *[many] Система вывела вас из работы. { $count } обращений вернулись в общую очередь.
}

## Закреплённые сообщения

workplace-pinned-empty = Закреплённых сообщений нет
workplace-pinned-empty-text = Закрепите сообщение клиента в переписке, и вам о нём напомнят.
workplace-remind = Напомнить { $time }
workplace-reminded = Напоминание было { $time }
workplace-overdue = Просрочено с { $time }
workplace-pin-done = Готово
workplace-pin-open = Открыть обращение
workplace-reminder = Напоминание: { $client }

## Переписка

workplace-none-title = Выберите обращение
workplace-none-text = Оно откроется здесь. Сверху то, которое ждёт вас дольше всех.
workplace-gone-title = Этого обращения у вас больше нет
workplace-gone-text = Его закрыли или передали другому оператору.
workplace-leave = Выйти из переписки
workplace-back = К моим обращениям
workplace-talk = Переписка
workplace-talk-acts = Обращение
workplace-answer = Ответ
workplace-answer-hint = Enter — отправить, Shift+Enter — новая строка.
workplace-send = Отправить
workplace-sent-left = { $count ->
    [one] Остался { $count } символ
    [few] Осталось { $count } символа
   *[many] Осталось { $count } символов
}
workplace-idle = Отвечать можно, когда вы активны. Включите активный режим.
workplace-closed-note = Обращение закрыто. Если клиент напишет снова, начнётся новое.
workplace-close = Закрыть обращение
workplace-close-title = Закрыть без ответа?
workplace-close-text = { $client } ещё ждёт вашего ответа.
workplace-closed = Закрыто: { $client }
workplace-transfer-ask = Передать…
workplace-transfer-title = Передать: { $client }
workplace-transfer-text = Обращение сразу покинет вашу очередь.
workplace-transfer-next = Кто освободится первым
workplace-transfer-next-hint = Выбор такой же, как для нового обращения.
workplace-transfer-free = { $count ->
    [one] { $count } сессия свободна
    [few] { $count } сессии свободны
   *[many] { $count } сессий свободны
}
workplace-transfer-nobody = Сейчас ни у кого нет свободной сессии. Попробуйте чуть позже или обратитесь к супервизору.
workplace-transfer = Передать
workplace-transferred = Передано: { $client }
workplace-pin-ask = Закрепить…
workplace-pin-title = Закрепить последнее сообщение: { $client }
workplace-pin-text = Оно останется у вас и после закрытия обращения, и вам о нём напомнят.
workplace-pin-when = Когда напомнить
workplace-pin-quarter = Через 15 минут
workplace-pin-hour = Через час
workplace-pin-tomorrow = Завтра в 9:00
workplace-pin-own = В другое время
workplace-pin-date = Дата и время
workplace-pin-past = Выберите время, которое ещё не наступило.
workplace-pin = Закрепить
workplace-pinned = Закреплено: { $client }
workplace-block-ask = Заблокировать…
workplace-block-title = { $client }: попросить заблокировать?
workplace-block-text = Обращение сразу закроется и останется закрытым при любом решении. Блокировать ли клиента, решают супервизоры.
workplace-block = Попросить и закрыть
workplace-start = Написать клиенту
workplace-start-text = Обращение будет вашим и займёт сессию.
workplace-start-client = Имя клиента
workplace-start-words = Сообщение
workplace-start-send = Отправить

## Мой профиль

workplace-profile = Мой профиль
workplace-profile-close = Закрыть мой профиль
workplace-profile-line = Что видят клиенты
workplace-profile-no-line = статуса профиля нет
workplace-profile-login = Логин { $login }
workplace-picture-ask = Попросить новое фото…
workplace-picture-title = Попросить новое фото
workplace-picture-text = Решает супервизор; до этого клиенты видят прежнее.
workplace-picture-choose = Выбрать фото…
workplace-picture-hint = PNG, JPEG или WebP, не больше 8 МиБ.
workplace-picture-new = Новое фото
workplace-line-ask = Попросить новый статус профиля…
workplace-line-title = Попросить новый статус профиля
workplace-line-text = Решает супервизор; до этого клиенты видят прежний.
workplace-line-new = Новый статус профиля
workplace-note = Пояснение для супервизора (необязательно)
workplace-ask = Попросить
workplace-asked = Запрос отправлен. Решение появится здесь и в разделе «Мой профиль».
workplace-requests = Мои запросы
workplace-requests-empty = Вы пока ни о чём не просили.
workplace-request-pending = Ждёт решения
workplace-request-asked = отправлен { $time }
workplace-request-back = Отозвать
workplace-request-comment = Комментарий супервизора
workplace-decided = { $state ->
    [accepted] Принято: { $what }
    [rejected] Отклонено: { $what }
   *[expired] Срок истёк: { $what }
}
workplace-decided-comment = Отклонено: { $what }. «{ $comment }»
workplace-day = Мой день
