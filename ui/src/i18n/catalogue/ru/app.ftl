# Оболочка вокруг каждого экрана: навигация, шапка, общие глаголы, палитра и справка.

app-name = Rollcall
nav-label = Основное
nav-monitoring = Мониторинг
nav-settings = Настройки
theme-toggle-dark = Включить тёмную тему
theme-toggle-light = Включить светлую тему
language-toggle = Переключить на русский

header-demo = Демо
header-demo-hint = Люди вымышлены. Пробуйте что угодно: настоящей команды это не касается.
header-search = Найти оператора или действие
header-requests = { $count ->
    [0] Запросов на согласование нет
    [one] { $count } запрос ждёт решения
    [few] { $count } запроса ждут решения
    [many] { $count } запросов ждут решения
   *[other] { $count } запроса ждут решения
}
header-count-many = { $limit }+

requests-title = Запросы на согласование
requests-none-title = Ничего не ждёт вашего решения
requests-none-text = Новые запросы ваших операторов появятся здесь.
requests-kind-profile_picture = Новое фото профиля
requests-kind-profile_status = Новый статус профиля
requests-kind-client_block = Блокировка клиента
requests-kind-break = Перерыв
requests-kind-break-of = Перерыв: { $reason }

verb-close = Закрыть
verb-cancel = Отмена
verb-retry = Повторить
verb-back = Назад

duration-hours = { $hours } ч { $minutes } мин
duration-days = { $days } дн { $hours } ч

toast-region = Сообщения
loading = Загрузка…

# What may cost changes one day, though everything works now.
warning-network-folder = Рабочее пространство лежит на сетевом диске, где блокировки ненадёжны: два компьютера могут потерять изменения друг друга. Перенесите его на диск этого компьютера.
warning-synchronised-folder = Рабочее пространство лежит в папке, которую синхронизирует другая программа: она может скопировать незаконченное состояние или вернуть старое. Перенесите его из этой папки.
warning-read-only = Рабочее пространство можно только просматривать: там, где оно лежит, ничего нельзя записать.
