# Командная строка и две страницы, которые локальный сервер показывает сам.

cli-error-without-words = Запрос не выполнен ({ $code }).
cli-bad-line = Строка { $line }: { $problem }
cli-io-failed = { $path }: { $cause }
cli-port-taken = Порт { $port } занят. Укажите другой в --port или 0, чтобы взять любой свободный.
cli-hint-no-workspace = Укажите файл рабочего пространства: --workspace ФАЙЛ или переменная ROLLCALL_WORKSPACE.
cli-hint-file-missing = «rollcall create» создаёт рабочее пространство команды, «rollcall demo» — пример для знакомства.
cli-hint-unknown-group = Группы «{ $id }» нет: «rollcall groups» выводит список.
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

## Работа в браузере

cli-serving = { $path } открыт для браузера на этом компьютере по адресу выше. Ctrl+C завершает работу.
cli-page-address-title = Одного этого адреса недостаточно
cli-page-address-text = Откройте адрес, который «rollcall serve» вывел при запуске: в нём есть ключ.
cli-page-unbuilt-title = Интерфейс ещё не собран
cli-page-unbuilt-text = Запустите «cargo xtask run»: он соберёт интерфейс и откроет его. Команды под /rpc уже работают.
