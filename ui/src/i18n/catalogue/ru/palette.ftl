# Палитра, справка по клавишам и слова всех действий.

palette-title = Поиск операторов и действий
palette-agents = Операторы
palette-actions = Действия
palette-none = По запросу «{ $typed }» ничего не найдено.
palette-none-next = Введите часть имени, логина или действия.
palette-found =
    { $count ->
        [0] Ничего не найдено
        [one] { $count } результат
        [few] { $count } результата
       *[many] { $count } результатов
    }
palette-hint-move = перейти
palette-hint-choose = выбрать
palette-hint-close = закрыть

help-title = Сочетания клавиш
help-every-action = Все действия есть и в палитре.
help-list = Списки
help-list-move = Перейти по списку
help-list-open = Открыть карточку оператора

action-group-filter = Фильтр
action-group-card = Карточка
action-group-view = Вид
action-group-window = Это окно
action-group-workspace = Рабочее пространство
action-group-help = Справка

action-focus-filter = Искать в списке
action-next-status = Следующий статус в фильтре
action-previous-status = Предыдущий статус в фильтре
action-show-all = Показать все статусы
action-accept-first = Принять первый запрос
action-reject-first = Отклонить первый запрос…
action-close-card = Закрыть карточку
action-toggle-elapsed = Время для всех статусов или только для нужных
action-toggle-theme = Светлая или тёмная тема
action-switch-language = Сменить язык
action-reload = Загрузить данные заново
action-show-monitoring = Перейти к мониторингу
action-show-settings = Перейти к настройкам
action-switch-person = Сменить человека…
action-change-password = Сменить мой пароль…
action-leave-seat = Освободить место
action-open-workplace = Открыть рабочее место
action-open-demo = Открыть демо
action-open-file = Открыть файл…
action-create-workspace = Создать рабочее пространство…
action-open-palette = Найти оператора или действие
action-open-help = Показать сочетания клавиш
