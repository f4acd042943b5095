# Кто за этим окном: выбор человека, его пароль и меню того, кто сейчас за окном.

seat-title = Кто вы?
seat-text = Выберите своё имя. Это окно будет вашим, пока вы его не освободите.
seat-find = Введите своё имя
seat-people = Люди
seat-nobody = Выбрать пока некого. Людей добавляет администратор в настройках.
seat-none = По запросу «{ $typed }» никого нет. Попробуйте другую часть имени или логин.
seat-more =
    { $count ->
        [one] И ещё { $count } человек. Введите имя, чтобы найти его.
        [few] И ещё { $count } человека. Введите имя, чтобы найти их.
       *[many] И ещё { $count } человек. Введите имя, чтобы найти их.
    }
seat-found =
    { $count ->
        [0] Никого не найдено
        [one] { $count } человек
        [few] { $count } человека
       *[many] { $count } человек
    }
seat-failed = Не удалось загрузить список людей
seat-role-administrator = администратор
seat-role-supervisor = супервизор
seat-role-agent = оператор
seat-role-none = Роли пока нет

seat-password = Пароль или PIN-код
seat-continue = Продолжить
seat-back = Это не я
seat-wait = Слишком много неверных паролей. Немного подождите и повторите.
seat-try-in = Повторить через { $time }

seat-agent-title = Операторы работают на рабочем месте
seat-agent-text = Это окно — для супервизоров и администраторов. Ваши обращения — на рабочем месте, в отдельном окне.
seat-open-workplace = Открыть рабочее место
seat-another = Выбрать другого человека

seat-switch-title = Смена человека
seat-switch-text = Это окно перейдёт к тому, кого вы выберете.
seat-menu = Меню этого окна
seat-menu-switch = Сменить человека…
seat-menu-password = Сменить мой пароль…
seat-menu-leave = Освободить место
seat-menu-workplace = Открыть рабочее место
seat-left = Вы освободили место.

seat-change-title = Смена пароля
seat-change-text = От 4 до 128 символов. Подойдёт и PIN-код.
seat-change-present = Нынешний пароль
seat-change-new = Новый пароль
seat-change-again = Новый пароль ещё раз
seat-change-submit = Сменить
seat-change-done = Ваш пароль изменён.
seat-password-short = Не меньше 4 символов.
seat-password-long = Не больше 128 символов.
seat-password-differs = Пароли не совпадают.
