# Настройки: люди, группы, тайм-ауты и вход.

settings-people = Люди
settings-groups = Группы
settings-timeouts = Тайм-ауты
settings-sign-in = Вход
settings-failed = Не удалось загрузить
settings-saved = Сохранено
settings-add = Добавить
settings-required = Заполните это поле.
settings-too-long =
    { $max ->
        [one] Не больше { $max } символа.
        [few] Не больше { $max } символов.
       *[many] Не больше { $max } символов.
    }
settings-number = Число от { $min } до { $max }.

settings-find = Имя, логин или псевдоним
settings-show = Кого показывать
settings-show-prefix = Показать:
settings-show-everybody = Всех
settings-show-administrator = Администраторов
settings-show-supervisor = Супервизоров
settings-show-agent = Операторов
settings-show-blocked = Заблокированных
settings-show-no-password = Без пароля
settings-people-count =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
settings-nobody = Таких людей нет
settings-nobody-text = Под текст и фильтр не подходит ни одна учётная запись.
settings-nobody-step = Показать всех
settings-head-person = Человек
settings-head-roles = Роли
settings-head-group = Группа
settings-head-sessions = Сессии
settings-head-state = Состояние
settings-blocked = Блокировка
settings-no-password = Нет пароля

settings-add-person = Добавить человека
settings-add-title = Новый человек
settings-add-role = Роль
settings-add-agent = Оператор
settings-add-agent-text = Отвечает клиентам на рабочем месте.
settings-add-supervisor = Супервизор
settings-add-supervisor-text = Видит операторов группы и руководит ими. Другие группы можно дать позже.
settings-add-administrator = Администратор
settings-add-administrator-text = Управляет всем: людьми, группами и настройками.
settings-name = Имя
settings-login = Логин
settings-login-hint = Не повторяется и потом не меняется.
settings-group = Группа
settings-group-choose = Выберите группу
settings-group-none = Групп пока нет. Сначала добавьте её в разделе «Группы».

settings-profile = Профиль
settings-photo-choose = Выбрать фото…
settings-photo-other = Выбрать другое фото…
settings-photo-hint = PNG, JPEG или WebP. Фото обрезается до квадрата.
settings-agent = Оператор
settings-alias = Псевдоним
settings-alias-hint = Клиенты видят его вместо имени.
settings-sessions = Сессии
settings-sessions-hint = Столько обращений одновременно.
settings-resumed = Возвратные сессии
settings-resumed-hint = Сверх того — для вернувшихся клиентов.
settings-roles = Роли
settings-administrator = Администратор
settings-administrator-hint = Управляет людьми, группами и настройками.
settings-supervises = Супервизор групп
settings-supervises-none = Групп пока нет.
settings-supervises-add = Дать группу…
settings-supervises-drop = Забрать группу { $group }
settings-password = Пароль или PIN-код
settings-password-is = Пароль задан.
settings-password-none = Пароль не задан.
settings-password-first = Задать пароль…
settings-password-other = Задать другой…
settings-password-drop = Убрать
settings-password-new = Новый пароль: { $name }
settings-password-hint = От 4 до 128 символов.
settings-password-set = Задать
settings-access = Доступ
settings-access-text = Этот человек может войти в любом окне.
settings-block = Заблокировать…
settings-block-own = Себя заблокировать нельзя. Это может сделать другой администратор.
settings-block-title = Заблокировать: { $name }?
settings-block-agent = Оператор сразу выйдет из системы, а его обращения перейдут к другим. Он исчезнет из всех списков и не сможет войти. Его запросы на согласование будут отменены. История останется, и доступ можно вернуть.
settings-block-person = Этот человек исчезнет из всех списков и не сможет войти. История останется, и доступ можно вернуть.
settings-block-confirm = Заблокировать
settings-block-done = Доступ закрыт: { $name }.
settings-blocked-text = Учётная запись заблокирована: её нет ни в одном списке, войти с ней нельзя. История сохранена.
settings-unblock = Вернуть доступ
settings-unblock-done = Доступ возвращён: { $name }.

settings-groups-text = Группа — это операторы одного или нескольких супервизоров. Название сохраняется, когда вы уходите из поля.
settings-groups-none = Групп пока нет
settings-group-new = Новая группа
settings-group-name = Название группы { $group }
settings-group-agents =
    { $count ->
        [0] Нет операторов
        [one] { $count } оператор
        [few] { $count } оператора
       *[many] { $count } операторов
    }
settings-group-supervisors = Супервизоры: { $names }
settings-group-unsupervised = Супервизора нет

settings-timeouts-text = Что и когда Rollcall делает сам. Пишите 5 мин, 90 с, 1 ч 30 мин или 1:30; просто число — это минуты. Уже начатый отсчёт не меняется.
settings-duration-d = { $count } дн
settings-duration-h = { $count } ч
settings-duration-min = { $count } мин
settings-duration-s = { $count } с
settings-duration-on = { $what }: включено
settings-duration-off = Выключено
settings-duration-hint = Обычно { $usual }; от { $min } до { $max }
settings-duration-hint-most = Обычно { $usual }; не больше { $max }
settings-duration-unreadable = Напишите так: 5 мин, 90 с или 1 ч.
settings-duration-outside = От { $min } до { $max }.

settings-timeout-inactivity = Нет действий
settings-timeout-inactivity-text = Оператора, который столько времени ничего не делает с открытым обращением, просят продолжить работу. Выключено: никого не просят.
settings-timeout-warning = Время на ответ на эту просьбу
settings-timeout-warning-text = Кто не ответил вовремя, становится неактивным, а его обращения возвращаются в общую очередь распределения.
settings-timeout-logout_grace = Обращения ждут вышедшего оператора
settings-timeout-logout_grace-text = Оператор, который вышел или потерял связь, за это время находит свои обращения на месте. Потом их получают другие.
settings-timeout-assignment = Закрепление клиента за оператором
settings-timeout-assignment-text = Клиент, который снова написал в течение этого времени, попадает к тому же оператору. Выключено: к любому свободному.
settings-timeout-closing = Закрытие молчащих обращений
settings-timeout-closing-text = Обращение закрывается, если клиент столько времени не отвечает. Выключено: оно открыто, пока его кто-нибудь не закроет.
settings-timeout-request = Запросы на согласование
settings-timeout-request-text = Запрос, по которому нет решения, истекает через это время. Выключено: он ждёт всегда.
settings-timeout-break_request = Запросы на перерыв
settings-timeout-break_request-text = То же для перерывов, которые скоро теряют смысл. Выключено: они ждут всегда.

settings-exceptions = Исключения: { $what }
settings-exception-of = { $group }
settings-exception-dormant = Не действует: как у всех
settings-exception-length = { $what }, группа { $group }
settings-exception-drop = Удалить исключение группы { $group }
settings-exception-add = Исключение для группы…
settings-exception-add-of = Исключение для группы: { $what }

settings-ask = Спрашивать пароль в каждом окне
settings-ask-text = Каждый подтверждает паролем или PIN-кодом, что это он. Без этого любой за этим компьютером может выбрать любое имя, а окно, в котором никого нет, принадлежит администратору.
settings-own-title = Сначала задайте свой пароль
settings-own-text = Иначе никто не смог бы вернуться и управлять этим рабочим пространством.
settings-own-submit = Задать и спрашивать пароли
settings-without =
    { $count ->
        [one] У { $count } человека пока нет пароля.
        [few] У { $count } человек пока нет пароля.
       *[many] У { $count } человек пока нет пароля.
    }
settings-without-text = Пока пароли спрашиваются, эти люди не смогут войти. Пароль задаёт администратор.
settings-without-step = Показать их
settings-pins = Закреплённых сообщений не больше
settings-pins-text = Сколько сообщений оператор может держать закреплёнными одновременно. Уже закреплённые остаются.
