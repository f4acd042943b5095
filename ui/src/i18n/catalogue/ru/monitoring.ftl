# Список операторов и всё вокруг него.

monitoring-title = Статусы операторов
monitoring-agents = { $count ->
    [one] { $count } оператор
    [few] { $count } оператора
    [many] { $count } операторов
   *[other] { $count } оператора
}
monitoring-agents-of = { $shown } из { $count ->
    [one] { $count } оператора
    [few] { $count } операторов
    [many] { $count } операторов
   *[other] { $count } оператора
}

filter-group = Группа
filter-group-prefix = Группа:
filter-group-all = Все мои
filter-group-several = { $count ->
    [one] { $count } группа
    [few] { $count } группы
    [many] { $count } групп
   *[other] { $count } группы
}
filter-status = Статус
filter-status-prefix = Статус:
filter-chips = Операторы по статусам
filter-text = Фильтр по имени, псевдониму или логину
filter-text-hint = Фильтр по имени
filter-text-clear = Очистить поле
view-options = Вид
view-time-for-all = Показывать время для всех статусов
view-threads-beside = Показывать обращения рядом со списком

column-agent = Оператор
column-status = Статус
column-threads = Обращения
column-pinned = Закреплено
column-time = В статусе
sort-by = Сортировка
sort-reverse = Обратный порядок

row-bell = Запрос ждёт согласования
row-warned = Просьба продолжить
row-warned-hint = Оператора попросили продолжить работу, ответа пока нет.
row-none = –
row-over = +{ $time } сверх
row-threads = { $count ->
    [one] занята { $count } сессия из { $sessions }
    [few] заняты { $count } сессии из { $sessions }
    [many] занято { $count } сессий из { $sessions }
   *[other] занято { $count } сессии из { $sessions }
}
row-no-threads = в этом статусе обращения не считаются
row-no-time = для этого статуса время не показывается
row-pinned = { $count ->
    [0] закреплённых сообщений нет
    [one] { $count } закреплённое сообщение
    [few] { $count } закреплённых сообщения
    [many] { $count } закреплённых сообщений
   *[other] { $count } закреплённого сообщения
}
list-label = Операторы

foot-move = выбор
foot-open = открыть карточку
foot-close = закрыть
foot-keys = все клавиши
foot-live = На связи
foot-live-since = На связи · последнее изменение { $time }
foot-lost = Связь потеряна · данные на { $time }

state-nomatch-title = Никого не найдено
state-nomatch-text = Ни один оператор не подходит под все заданные фильтры.
state-nomatch-step = Сбросить фильтры
state-failed-title = Не удалось показать список
state-lost-title = Связь потеряна
state-lost-text = Список мог устареть. Он обновится сам, когда Rollcall снова ответит.
state-outdated-title = Rollcall запущен заново
state-outdated-text = Откройте адрес, который он вывел при запуске. После этого список продолжит обновляться сам.
state-closed-title = Рабочее пространство не открыто
state-closed-text = Откройте рабочее пространство в Rollcall. Оно сразу появится здесь.

change-announced = { $count ->
    [one] { $name }: { $status }
    [few] Изменились { $count } оператора
    [many] Изменилось { $count } операторов
   *[other] Изменилось { $count } оператора
}
