# What the API says to programs, beside the errors that every door has.
api-reason-not-found = InactivityReason with code { $code } wasn't found
api-reason-not-found-choose = InactivityReason with code { $code } wasn't found. Choose one of: { $choices }.
error-unknown-path = There is nothing at this address. Look at /api/v1/docs for what there is.
error-method-not-allowed = This address doesn’t take this method. The header Allow says which it takes.
error-media-type-unknown = The body has to be JSON. Send it with Content-Type: application/json.
error-body-too-large = The body is too large. Send less at once.
error-too-slow = The request took too long to arrive. Send it again.
error-too-many-requests = Too many requests. Wait as long as the header Retry-After says, then go on.
