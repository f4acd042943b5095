# Командная строка и две страницы, которые локальный сервер показывает сам.

cli-error-without-words = Запрос не выполнен ({ $code }).
cli-bad-line = Строка { $line }: { $problem }
cli-io-failed = { $path }: { $cause }
cli-port-taken = Порт { $port } занят. Укажите другой в --port или 0, чтобы взять любой свободный.
cli-hint-no-workspace = Укажите файл рабочего пространства: --workspace ФАЙЛ или переменная ROLLCALL_WORKSPACE.
cli-hint-file-missing = «rollcall create» создаёт рабочее пространство команды, «rollcall demo» — пример для знакомства.
cli-hint-unknown-group = Группы «{ $id }» нет: «rollcall groups» выводит список.
cli-hint-unknown-agent = «rollcall agents» выводит список операторов.
cli-hint-instant-invalid = «agent pin» и «advance» принимают и срок от текущего момента: 15m, 2h или 1h30m; «report» — и день, например 2026-03-29.
cli-hint-reason-not-allowed = Оператор может попросить о ней: rollcall --as ЛОГИН agent ask-break { $code }
cli-usage-agent-as = Укажите, кто из операторов действует: rollcall --as ЛОГИН agent …
cli-usage-report-format = Укажите вид файла: --format csv, xlsx или json.
cli-usage-report-page = Файл всегда полный. Уберите --limit и --after или --format.
cli-usage-report-terminal = Книга не для терминала. Назовите файл через --output или выберите --format csv.
cli-usage-queue-agent = Обращений в очереди ещё нет ни у кого. Уберите --agent или выберите «agents» или «closed».
cli-hint-unknown-command = «rollcall call --list» выводит все команды.

## Рабочие пространства

cli-demo-written = Демонстрационное рабочее пространство записано в { $path }.
cli-demo-next = Посмотреть операторов: rollcall --workspace { $path } agents
cli-workspace-created = Рабочее пространство «{ $name }» создано в { $path }.
cli-workspace-next = Загрузить команду: rollcall --workspace { $path } import TEAM.csv
cli-team-imported =
    Загружено: { $agents ->
        [one] { $agents } оператор
        [few] { $agents } оператора
       *[many] { $agents } операторов
    }, { $groups ->
        [one] { $groups } новая группа
        [few] { $groups } новые группы
       *[many] { $groups } новых групп
    }, { $supervisors ->
        [one] { $supervisors } новый супервизор
        [few] { $supervisors } новых супервизора
       *[many] { $supervisors } новых супервизоров
    }.

## Операторы

cli-column-name = Имя
cli-column-login = Логин
cli-column-group = Группа
cli-column-status = Статус
cli-column-threads = Обращения
cli-column-pinned = Закреплено
cli-column-time = Время
cli-column-requests = Запросы
cli-status-then = { $status } → { $reason }
cli-agents-none = Подходящих операторов нет.
cli-agents-at = Как было { $time }
cli-agents-shown =
    { $all ->
        [one] { $shown } из { $all } оператора
        [few] { $shown } из { $all } операторов
       *[many] { $shown } из { $all } операторов
    }

## Смена статуса

cli-status-now = { $name }: теперь «{ $status }».
cli-status-unchanged = { $name }: статус «{ $status }» уже установлен, ничего не изменилось.
cli-status-finishing =
    { $count ->
        [one] { $name }: «{ $status }», { $count } обращение открыто или ждёт ответа. Затем «{ $reason }».
        [few] { $name }: «{ $status }», { $count } обращения открыты или ждут ответа. Затем «{ $reason }».
       *[many] { $name }: «{ $status }», { $count } обращений открыты или ждут ответа. Затем «{ $reason }».
    }
cli-status-returned =
    { $count ->
        [one] { $count } обращение вернулось в общую очередь.
        [few] { $count } обращения вернулись в общую очередь.
       *[many] { $count } обращений вернулись в общую очередь.
    }

## Причины и группы

cli-column-code = Код
cli-column-limit = Предел
cli-column-allowance = За день
cli-column-may-set = Кто может выбрать
cli-may-administrator = администратор
cli-may-supervisor = супервизор
cli-may-agent = оператор
cli-reason-retired = { $name } (больше не выбирается)
cli-column-agents = Операторы
cli-column-supervisors = Супервизоры
cli-groups-none = Групп нет.

## Запросы на согласование

cli-column-id = №
cli-column-agent = Оператор
cli-column-wish = Что запрошено
cli-column-note = Пояснение
cli-column-asked = Когда
cli-requests-none = Запросов, ждущих решения, нет.
cli-wish-profile-picture = новая фотография
cli-wish-profile-status = строка профиля «{ $new }» вместо «{ $old }»
cli-wish-profile-status-first = строка профиля «{ $new }»
cli-wish-client-block = блокировка клиента { $client }
cli-wish-break = { $reason }
cli-request-accepted = Принято, { $name }: { $wish }.
cli-request-rejected = Отклонено, { $name }: { $wish }.

cli-column-state = Состояние
cli-column-decided-by = Кто решил
cli-column-comment = Комментарий
cli-request-state-pending = ждёт решения
cli-request-state-accepted = принят
cli-request-state-rejected = отклонён
cli-request-state-cancelled = отозван
cli-request-state-expired = истёк

## Обращения

cli-column-client = Клиент
cli-column-channel = Канал
cli-column-thread = Обращение
cli-column-waits-for = Ждёт
cli-column-waiting = Ожидание
cli-column-open = Открыто
cli-column-closed = Закрыто
cli-column-cause = Почему
cli-column-last-text = Последнее сообщение
cli-column-at = Когда
cli-column-author = От кого
cli-column-text = Сообщение
cli-party-agent = оператор
cli-party-client = клиент
cli-yes = да
cli-threads-none-queue = В общей очереди никто не ждёт.
cli-threads-none-agents = Обращений у операторов нет.
cli-threads-none-closed = Закрытых обращений пока нет.
cli-threads-shown =
    { $all ->
        [one] { $shown } из { $all } обращения
        [few] { $shown } из { $all } обращений
       *[many] { $shown } из { $all } обращений
    }
cli-threads-more = Следующие: --after { $next }
cli-thread-heading = Обращение { $id }: { $client }, { $channel }
cli-thread-waits-queue = В общей очереди; клиент ждёт с { $time }.
cli-thread-waits-agent = Сейчас у оператора { $name }; ждёт оператора с { $time }.
cli-thread-waits-client = Сейчас у оператора { $name }; ждёт клиента с { $time }.
cli-thread-closed = { $time }, { $cause }.
cli-thread-closed-with = { $time }, { $cause }. Последний оператор: { $name }.
cli-thread-earlier = Более ранние сообщения не показаны.

## Клиенты

cli-client-said-queue = Отправлено. Обращение { $id } ждёт в общей очереди.
cli-client-said-agent = Отправлено. Обращение { $id } получил оператор: { $name }.
cli-client-said-elsewhere = Отправлено. Обращение { $id } у оператора другого супервизора.
cli-column-blocked = Заблокирован
cli-clients-none = Подходящих клиентов нет.
cli-clients-cut = Показано не больше { $count }. Введите начало имени, чтобы найти других.
cli-client-unblocked = Клиент { $client } разблокирован.
cli-client-blocked-by = { $time }, { $name }

## Смена оператора

cli-agent-continues = { $name } продолжает работу: «{ $status }».
cli-agent-warned = Запрос на продолжение работы действует до { $time }. Ответьте командой «agent continue», иначе система исключит вас.
cli-agent-opened = Открыто: обращение { $id }, { $client }.
cli-agent-left = Больше не открыто: обращение { $id }, { $client }.
cli-agent-answered = Ответ отправлен: обращение { $id }, { $client }.
cli-agent-typing = Ответ пишется: обращение { $id }, { $client }.
cli-agent-closed = Закрыто: обращение { $id }, { $client }.
cli-agent-transferred = Передано следующему по очереди: обращение { $id }, { $client }.
cli-agent-transferred-to = Передано, { $to }: обращение { $id }, { $client }.
cli-agent-wrote = Написано, { $client }: обращение { $id } у вас и ждёт клиента.
cli-queue-sessions =
    { $resumed ->
        [0] Занято сессий: { $used } из { $all }.
       *[other] Занято сессий: { $used } из { $all }, и ещё { $resumed } для своих вернувшихся клиентов.
    }
cli-agent-pinned = Закреплено под номером { $id }: сообщение, { $client }. Напоминание: { $time }.
cli-agent-unpinned = Больше не закреплено: { $id }.
cli-column-reminder = Напоминание
cli-column-reminded = Напомнили
cli-pins-none = Закреплённых сообщений нет.
cli-agent-asked = Запрошено под номером { $id }: { $wish }.
cli-agent-took-back = Запрос { $id } отозван.
cli-agent-requests-none = Запросов пока не было.

## Часы

cli-advance-now = Время рабочего пространства: { $time }.
cli-advance-done =
    { $count ->
        [0] Ни один срок ещё не подошёл.
        [one] Выполнен { $count } срок.
        [few] Выполнено { $count } срока.
       *[many] Выполнено { $count } сроков.
    }
cli-deadline-inactivity = { $time }  оператору { $id } предложено продолжить работу
cli-deadline-warning = { $time }  оператор { $id } исключён системой
cli-deadline-grace = { $time }  обращения оператора { $id } возвращены в очередь
cli-deadline-closing = { $time }  обращение { $id } закрыто
cli-deadline-reminder = { $time }  напоминание о закреплённом сообщении { $id }
cli-deadline-expiry = { $time }  запрос { $id } истёк
cli-advance-next = Следующий срок: { $time }.
cli-advance-nothing-next = Других сроков нет.

## Работа в браузере

cli-serving = { $path } открыт для браузера на этом компьютере по адресу выше. Ctrl+C завершает работу.
cli-page-unbuilt-title = Интерфейс ещё не собран
cli-page-unbuilt-text = Запустите «cargo xtask run»: он соберёт интерфейс и откроет его. Команды под /rpc уже работают.

## Дела администратора

cli-done = Готово.
cli-on = включено
cli-off = выключено
cli-column-role = Роль
cli-column-roles = Роли
cli-column-person = От имени
cli-column-standing = Состояние
cli-column-expires = Истекает
cli-column-sessions = Сессии
cli-column-timeout = Тайм-аут
cli-role-integrator = интегратор
cli-role-supervisor = супервизор
cli-role-administrator = администратор
cli-role-agent = оператор
cli-standing-valid = действует
cli-standing-expired = истёк
cli-standing-revoked = отозван
cli-standing-blocked = заблокирован
cli-tokens-none = Токенов нет. Ни одна программа не может войти.
cli-token-created = Это секрет токена «{ $name }». Сохраните его: больше он не показывается.
cli-token-revoked = Токен «{ $name }» отозван. Его программа больше не может войти.
cli-settings-everybody = все
cli-settings-off = { $time } (выключено)
cli-settings-passwords = Пароли в окнах: { $on }
cli-settings-reasons = Действующих причин не больше: { $limit }
cli-settings-pins = Закреплённых сообщений у оператора не больше: { $limit }
cli-settings-api = API в настольном приложении: { $on }

## Журнал статусов

cli-column-began = Начало
cli-column-by = Кто

## Отчёты

cli-decimal = { $whole },{ $tenth }
cli-per-cent = { $number } %
cli-column-ended = Конец
cli-column-day = День
cli-column-week = Неделя с
cli-report-covered = { $from } – { $to } ({ $zone })
cli-report-goes-on = продолжается
cli-report-log-none = Подходящих интервалов нет.
cli-report-log-shown =
    { $count ->
        [one] { $count } интервал
        [few] { $count } интервала
        [many] { $count } интервалов
       *[other] { $count } интервала
    }
cli-report-log-more = Следующие — с --after { $next }
cli-report-workload-none = В этом периоде ничего не было.
cli-report-open = * продолжается; учтено до текущего момента
cli-report-progress = Строк: { $done } из { $of }
cli-report-written = Отчёт записан в { $path }.
cli-report-stopped = Остановлено. Файл не записан.

## Копии и проверки

cli-team-exported =
    { $agents ->
        [one] В { $path } записан { $agents } оператор.
        [few] В { $path } записано { $agents } оператора.
        [many] В { $path } записано { $agents } операторов.
       *[other] В { $path } записано { $agents } оператора.
    }
cli-backed-up = Рабочее пространство скопировано в { $path }.
cli-restored = Рабочее пространство { $path } восстановлено.
cli-restored-aside = Прежнее сохранено как { $path }.
cli-backup-kind-daily = ежедневная
cli-backup-kind-asked = по просьбе
cli-backup-kind-migration = перед обновлением
cli-backup-verified = да
cli-backup-unverified = нет
cli-column-made = Сделана
cli-column-kind = Вид
cli-column-size = Размер
cli-column-verified = Проверена
cli-column-last-change = Последнее изменение
cli-column-log-rows = Строк журнала
cli-column-file = Файл
cli-backups-none = Резервных копий пока нет.
cli-backups-folder = Новые копии сохраняются в { $path }.
cli-backups-trouble = Последнюю копию сделать не удалось: { $why }
cli-backups-changed = { $file }: строки журнала статусов с { $from } по { $to } уже закончились, но отличаются от предыдущей копии. Их изменил диск или другая программа.
cli-backups-beside = Новые копии снова сохраняются рядом с рабочим пространством.
cli-salvaged = Всё, что удалось прочитать, сохранено в { $path }.
cli-salvage-pages = Не читается страниц: { $unreadable } из { $pages }.
cli-salvage-table = { $table }: строк – { $written }
cli-salvage-refused = { $table }: строк – { $written }; не похожи на строки рабочего пространства – { $refused }
cli-salvage-missing = { $table }: нет { $ranges }
cli-salvage-dropped =
    { $count ->
        [one] { $count } строка ссылается на утраченное и пропущена.
        [few] { $count } строки ссылаются на утраченное и пропущены.
       *[many] { $count } строк ссылаются на утраченное и пропущены.
    }
cli-salvage-foreign = Сделано не Rollcall и не перенесено: { $names }
cli-salvage-sound = Новое рабочее пространство исправно.
cli-salvage-problems = Что не сходится в новом рабочем пространстве:
cli-check-file = файл не повреждён
cli-check-schema = структура файла такая, какой её создал Rollcall
cli-check-references = всё, на что есть ссылки, на месте
cli-check-present-status = у каждого оператора один текущий статус
cli-check-no-gaps = в журнале статусов нет разрывов
cli-check-log-order = журнал статусов идёт вперёд во времени
cli-check-days = суммы по дням следуют из журнала статусов
cli-check-routing = порядок распределения следует из статусов и очередей
cli-warning = Предупреждение: { $warning }
cli-check-holds = да    { $check }
cli-check-fails = НЕТ   { $check }
cli-man-written =
    { $count ->
        [one] В { $path } записана { $count } страница.
        [few] В { $path } записаны { $count } страницы.
        [many] В { $path } записано { $count } страниц.
       *[other] В { $path } записано { $count } страницы.
    }

## Живой список

cli-watch-all = Все { $count }
cli-watch-more = … и ещё { $count }
cli-watch-end = q — выход

cli-clock-now = Сейчас { $time }.
cli-clock-accepted = { $count ->
    [0] Часы считаются верными. Сейчас { $time }; ничему не пришёл срок.
    [one] Часы считаются верными. Сейчас { $time }; выполнен { $count } срок.
    [few] Часы считаются верными. Сейчас { $time }; выполнено { $count } срока.
   *[many] Часы считаются верными. Сейчас { $time }; выполнено { $count } сроков.
}
cli-clock-repaired = Записанное с { $from } перенесено назад на { $moved }. Строк в каждой таблице:
cli-clock-backup = Файл в прежнем виде: { $path }
cli-warning-clock-jumped = Если часы идут верно, выполните «rollcall clock accept».
cli-warning-clock-behind = Если часы идут верно, «rollcall clock repair» перенесёт это назад.
cli-warning-changes-missing = Если вам это известно, выполните «rollcall check --accept-loss».
cli-warning-log-kept = Если вам это известно, выполните «rollcall check --accept-loss».
