# Начальная страница и первая загрузка команды.

start-title = Добро пожаловать в Rollcall
start-lead = Кто отвечает клиентам, кто отошёл и что ждёт вашего решения — одним взглядом.
start-demo = Открыть демо
start-demo-text = 24 вымышленных оператора в трёх группах: обращения, запросы и история за день.
start-demo-action = Открыть демо
start-create = Создать рабочее пространство
start-create-text = Новый файл для вашей команды. Он останется на этом компьютере.
start-create-action = Создать…
start-open = Открыть файл
start-open-text = Рабочее пространство, которое вы или коллега создали раньше.
start-open-action = Выбрать файл…
start-opening = Открывается…

start-form-title = Рабочее пространство вашей команды
start-form-team = Название команды
start-form-team-hint = Например: Отдел поддержки
start-form-you = Ваше имя
start-form-you-hint = Вы будете администратором.
start-form-language = Язык
start-form-language-hint = Для названий без перевода.
start-form-zone = Часовой пояс
start-form-zone-hint = По нему начинаются сутки.
start-form-file = На следующем шаге вы выберете, где хранить файл.
start-form-submit = Выбрать место и создать
start-form-required = Заполните это поле.
start-form-too-long =
    { $max ->
        [one] Не больше { $max } символа.
        [few] Не больше { $max } символов.
       *[many] Не больше { $max } символов.
    }

empty-title = Операторов пока нет
empty-text = Загрузите команду из файла CSV: одна строка — один оператор, столбцы { $columns }.
empty-choose = Выбрать файл CSV…
empty-again = Выбрать другой файл…
empty-example = Скачать пример
empty-example-file = team.csv
empty-importing = Загружается…
empty-all-or-nothing = Загружаются либо все строки, либо ни одной.
empty-lines =
    { $count ->
        [one] Нужно исправить { $count } строку. Ничего не загружено.
        [few] Нужно исправить { $count } строки. Ничего не загружено.
       *[many] Нужно исправить { $count } строк. Ничего не загружено.
    }
empty-more-lines = …и ещё { $more }
empty-line = Строка
empty-problem = Что не так
empty-imported =
    { $agents ->
        [one] Загружен { $agents } оператор.
        [few] Загружено { $agents } оператора.
       *[many] Загружено { $agents } операторов.
    }
