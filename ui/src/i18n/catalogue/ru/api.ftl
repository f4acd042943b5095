# Что API говорит программам, помимо ошибок, общих для всех входов.
api-reason-not-found = Причина неактивности с кодом { $code } не найдена
api-reason-not-found-choose = Причина неактивности с кодом { $code } не найдена. Выберите одну из: { $choices }.
error-unknown-path = По этому адресу ничего нет. Что есть, описано в /api/v1/docs.
error-method-not-allowed = Этот адрес не принимает такой метод. Какие принимает, сказано в заголовке Allow.
error-media-type-unknown = Тело запроса должно быть в JSON. Отправьте его с Content-Type: application/json.
error-body-too-large = Тело запроса слишком велико. Отправьте меньше за один раз.
error-too-slow = Запрос шёл слишком долго. Отправьте его ещё раз.
error-too-many-requests = Слишком много запросов. Подождите столько, сколько сказано в заголовке Retry-After, и продолжайте.
