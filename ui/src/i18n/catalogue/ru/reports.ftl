# Отчёты: журнал статусов и нагрузка, о чём они, сохранённые виды, файлы и печать.

nav-reports = Отчёты
action-show-reports = Перейти к отчётам

reports-tabs = Отчёты
reports-tab-log = Журнал статусов
reports-tab-workload = Нагрузка
reports-tab-day = День
reports-failed = Не удалось показать отчёт

reports-filters = Фильтры
reports-filters-set = Фильтры ({ $count })
reports-clear = Сбросить фильтры
reports-period = Период
reports-period-prefix = Период:
reports-period-today = Сегодня
reports-period-yesterday = Вчера
reports-period-this_week = Эта неделя
reports-period-last_week = Прошлая неделя
reports-period-this_month = Этот месяц
reports-period-last_month = Прошлый месяц
reports-period-any = Любой
reports-period-days = С … по …
reports-days-from = С какого дня
reports-days-to = По какой день включительно
reports-problem-days-order = Первый день позже последнего.
reports-groups = Группы
reports-agents = Операторы
reports-agents-prefix = Операторы:
reports-agents-all = Все
reports-agents-find = Найти по имени, псевдониму или логину
reports-agents-none = Никого не найдено.
reports-agents-more = { $count ->
    [one] Ещё { $count } оператор. Введите имя, чтобы найти.
    [few] Ещё { $count } оператора. Введите имя, чтобы найти.
    [many] Ещё { $count } операторов. Введите имя, чтобы найти.
   *[other] Ещё { $count } оператора. Введите имя, чтобы найти.
}
reports-statuses = Статус и причина
reports-all = Все
reports-all-causes = Любая
reports-several = выбрано: { $count }
reports-retired = в архиве
reports-causes = Почему начался
reports-causes-prefix = Почему:

reports-log-agent = Оператор
reports-log-status = Статус
reports-log-began = Начало
reports-log-ended = Конец
reports-log-duration = Длительность
reports-log-cause = Почему
reports-log-by = Кто изменил
reports-now = сейчас
reports-by-system = автоматически
reports-log-all = { $count ->
    [one] Всего { $count } интервал
    [few] Всего { $count } интервала
    [many] Всего { $count } интервалов
   *[other] Всего { $count } интервала
}
reports-log-further = Пока интервалов: { $count }; дальше — при прокрутке
reports-sort-began-first = Сначала поздние
reports-sort-began-reversed = Сначала ранние
reports-sort-agent-first = Операторы от А до Я
reports-sort-agent-reversed = Операторы от Я до А
reports-sort-duration-first = Сначала длинные
reports-sort-duration-reversed = Сначала короткие
reports-behind = С тех пор были изменения.
reports-behind-step = Прочитать заново

reports-by = Строка на каждого
reports-by-agent = Оператор
reports-by-day = День
reports-by-week = Неделя
reports-by-group = Группа
reports-open = продолжается
reports-total = Итого
reports-average = В среднем
reports-no-value = нет значения
reports-column-login_time = Время в системе
reports-column-productive_time = Продуктивное время
reports-column-occupancy = Занятость
reports-column-threads_assigned = Назначено обращений
reports-column-threads_closed = Закрыто обращений
reports-column-pinned_resolved = Решено закреплённых сообщений
reports-columns = Столбцы
reports-columns-all = Все столбцы
reports-column-up = Выше: { $name }
reports-column-down = Ниже: { $name }
reports-column-moved = { $name }: { $place } из { $count }

reports-empty-title = За этот период ничего нет
reports-empty-text = Статусов тогда ни у кого не было. Попробуйте другой период.
reports-empty-step = Показать всё, что есть
reports-nomatch-title = Ничего не найдено
reports-nomatch-text = За этот период ничего не подходит под все заданные фильтры.

reports-views = Виды
reports-views-none = Сохранённых видов пока нет. Вид хранит период, фильтры и столбцы.
reports-view-shown = Вид «{ $name }»
reports-view-save = Сохранить как…
reports-view-save-title = Сохранить этот вид
reports-view-save-confirm = Сохранить
reports-view-name = Название
reports-view-hint = Вид хранит период, фильтры, порядок и столбцы.
reports-view-replaces = Вид с таким названием уже есть. Он будет заменён.
reports-view-replace = Заменить
reports-view-saved = Сохранено как «{ $name }».
reports-view-drop = Удалить вид «{ $name }»
reports-view-drop-title = Удалить вид «{ $name }»?
reports-view-drop-text = На сами данные это не влияет.
reports-view-drop-confirm = Удалить
reports-view-dropped = Вид «{ $name }» удалён.

reports-print = Печать
reports-export = Экспорт
reports-export-csv = CSV
reports-export-xlsx = Excel (XLSX)
reports-export-json = JSON
reports-export-order = В файле сначала поздние: по длительности файл не сортируется.
reports-export-rows = { $done } из { $of } строк
reports-export-working = Файл готовится…
reports-export-saved = Сохранено: { $name }
reports-export-done = Файл сохранён.
reports-export-cancelled = Экспорт отменён

reports-paper-filter = { $what }: { $values }
reports-paper-more = { $count ->
    [one] Ещё { $count } интервал не напечатан.
    [few] Ещё { $count } интервала не напечатаны.
    [many] Ещё { $count } интервалов не напечатано.
   *[other] Ещё { $count } интервала не напечатаны.
}
reports-paper-further = { $count ->
    [one] Первый { $count } интервал; есть и другие.
    [few] Первые { $count } интервала; есть и другие.
    [many] Первые { $count } интервалов; есть и другие.
   *[other] Первые { $count } интервала; есть и другие.
}
