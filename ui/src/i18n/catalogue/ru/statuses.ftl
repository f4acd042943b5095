# Рабочие статусы: полные названия, короткие для фильтра, почему статус начался и что он значит.
# Причины неактивности — это данные, их названия приходят вместе с ними.

status-outgoing = Активен (не получает обращения)
status-active = Активен
status-active_free = Активен (свободен)
status-finishing = Активен (завершает работу)
status-inactive = Неактивен
status-not_ready = Не готов
status-kicked_out = Неактивен (исключён системой)
status-offline = Не в сети

chip-all = Все
chip-outgoing = Не получает обращения
chip-active = Активен
chip-active_free = Свободен
chip-finishing = Завершает
chip-inactive = Неактивен
chip-not_ready = Не готов
chip-kicked_out = Исключён
chip-offline = Не в сети

log-passed = до этого «{ $statuses }», меньше секунды
cause-agent = сменил сам оператор
cause-supervisor = сменил супервизор
cause-supervisor_forced = принудительно сменил супервизор
cause-api = изменено через API
cause-login = вход в систему
cause-logout = выход из системы
cause-connection_lost = потеряно соединение
cause-thread_assigned = назначено обращение
cause-threads_done = завершено последнее обращение
cause-finishing_done = текущие обращения завершены
cause-kicked_out = нет ответа на просьбу продолжить работу
cause-reconnected = соединение восстановлено
cause-break_limit = достигнут предел перерыва
cause-training = задано тренировкой
cause-added = добавлен в команду

effect-outgoing = получает обращения только от своих вернувшихся клиентов
effect-active = получает новые обращения
effect-active_free = получает новые обращения, все сессии свободны
effect-finishing = не получает новых обращений, завершает текущие
effect-inactive = не получает обращений
effect-not_ready = вошёл в систему, обращений пока не получает
effect-kicked_out = не получает обращений, очередь пуста
effect-offline = не в системе
