# День одной картиной, зал в прошлом и свой день оператора.

day-title = День
day-choose = Какой день
day-field = День
day-earlier = Предыдущий день
day-later = Следующий день
day-today = Сегодня
day-future = Этот день ещё не наступил. Выберите сегодня или более ранний день.
day-failed = Не удалось загрузить день.
day-stale = Последних изменений здесь нет.
day-nobody = В этот день никого не было
day-nobody-text = Здесь появится полоса каждого, кто в этот день вошёл в систему.
day-nobody-groups = Возможно, кто-то был в других группах.
day-all-groups = Показать все группы

## Какая часть дня видна

day-zoom = Какая часть дня видна
day-zoom-day = Весь день
day-zoom-shift = Смена
day-zoom-in = Крупнее
day-zoom-out = Мельче

## Картина дня

day-legend = Что означают цвета
day-chart-title = Операторы
day-chart-most = максимум { $count }
day-chart-label = Сколько операторов было в каком статусе; максимум { $count }. Числа — в таблице ниже.
day-strips = День каждого оператора
day-strip = { $name }: { $sums }
day-piece = { $status }, { $from } – { $to }, { $duration }
day-now = сейчас
day-moment = Момент дня
day-moment-none = не выбран; выбрать можно стрелками

## Зал в прошлом

day-then-title = Зал, каким он был: { $day }, { $time }
day-then-note = Здесь ничего нельзя изменить
day-then-back = Вернуться к текущему моменту
day-then-failed = Не удалось загрузить зал в ту секунду.
day-then-nobody = Тогда в зале никого не было

## Таблица

day-table = То же таблицей
day-table-unit = время в формате ч:мм:сс
day-table-total = В системе
day-table-first = Первый вход
day-table-last = Последний выход
day-table-before = до полуночи
day-table-after = после полуночи
day-table-here = ещё здесь

## Свой день оператора

day-own = День
day-own-nothing = В этот день входа в систему не было.
day-own-sums = Итоги дня
day-own-pieces = День по статусам
