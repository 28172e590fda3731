/** Why something was refused. `field` and `code` are the fallbacks for a field and for an error without words of its own. */
export const errors = {
  field: {
    required: 'Fill this in.',
    invalid_type: 'This is not what belongs here; check it.',
    invalid_value: 'Choose one of the values offered.',
    invalid_union: 'This is not what belongs here; check it.',
    unclean_text:
      'This holds a character that cannot be kept: a zero character, or half of one. Type it anew.',
    invalid_reference: 'Choose one from the list; this one is not known.',
    invalid_slug: 'Use small letters, digits and single hyphens.',
    invalid_url: 'Give a whole address that begins with https:// or http://.',
    invalid_date: 'Give a day as year-month-day, for example 2026-04-05.',
    invalid_number: 'Give a number as it is printed, for example 74.3 or 1,417.',
    whole_number: 'Give a whole number in digits alone, for example 1319 or 1,319.',
    decimal_comma: 'Write the decimals after a point, as in 73.4; a comma only sets off thousands.',
    number_with_unit: 'Give the number alone, without its unit or error: they have fields of their own.',
    invalid_email: 'Give an e-mail address, for example name@example.org.',
    invalid_format: 'The form of this is not right; check it.',
    too_big: 'This is too much; {maximum} is the most.',
    too_small: 'This is too little; {minimum} is the least.',
    too_low: 'This number is too low.',
    not_positive: 'Give a number above zero.',
    not_unique: 'This is given twice.',
    unrecognized_keys: 'The form sent fields that are not known: {keys}.',
    custom: 'This is not right; check it.',
    password_short: 'Use at least {minimum} characters.',
    password_long: 'Use at most {maximum} characters.',
    password_common: 'This is one of the passwords that are tried first; think of another.',
    password_wrong: 'This is not your password.',
    password_same: 'This is the password that you have now.',
    scope_beyond_role: 'Your roles do not allow all of these.',
    second_step_wrong:
      'This code is not right, or was used already. Codes change every 30 seconds; wait for the next.',
    password_differs: 'The two are not the same.',
    email_taken: 'Somebody with this address has an account already.',
    interest_standing: 'You have declared this interest already.',
    organization_missing: 'A vendor account speaks for an organization; choose it.',
  },
  code: {
    invalid: 'Something in the form is not right. Everything but passwords is still there.',
    unauthenticated: 'Sign in first.',
    forbidden: 'Your account may not do this.',
    not_found: 'This does not exist, or is not for you to see.',
    gone: 'This has been withdrawn.',
    conflict: 'This has changed in the meantime. What you typed is still there.',
    limited: 'Too many attempts; wait {seconds, plural, one {# second} other {# seconds}} and try again.',
    unexpected:
      'Something went wrong on our side. What you typed is still there; try again. Number for questions: {requestId}.',
  },
  invalid: 'Something in the form is not right. Everything but passwords is still there.',
  unauthenticated:
    'You are not signed in any more. Sign in again in another tab, then send this once more: what you typed is still here.',
  forbidden: 'Your account may not do this.',
  request: {
    too_large: 'This is larger than {megabytes} MB.',
    faults: 'Something that was sent is not right; “errors” names each fault with its place.',
    not_json: 'The body is not JSON.',
    not_json_type: 'The body must be sent as application/json.',
    limited: 'Too many requests; wait {seconds, plural, one {# second} other {# seconds}} and try again.',
    slow: 'This takes too long to look for; add a word, leave quotation marks out, or set a filter.',
  },
  export: {
    not_found: 'There is no such file; /data lists those there are.',
    no_snapshot: 'No snapshot was kept of this day; /data lists those there are.',
    snapshot_gone: 'This snapshot is no longer kept; /data says what it was.',
    parameter: 'This parameter is not known, or its value cannot be read.',
    parameters: 'These parts of the address are not known or cannot be read: {names}.',
    busy: 'As many downloads as there is room for are under way; try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  sign_in: {
    failed: 'The address or the password is not right.',
    limited:
      'Too many attempts; wait {seconds, plural, one {# second} other {# seconds}} and try again. The account is not locked.',
    slow: 'Too many attempts; wait a few seconds and try again. The account is not locked.',
    busy: 'Many people are signing in at this moment; try again in a few seconds.',
    not_invited:
      'This outside account is not tied to anybody here. Open your invitation link and choose it there.',
    outside: 'The other site did not confirm who you are. Try again.',
    second_step: 'This account asks for a code of its app, too. Sign in with the form below.',
    second_step_over: 'Too much time has passed since the first step. Sign in again.',
  },
  password: {
    must_change: 'Change the password that you were given first.',
  },
  second_factor: {
    on: 'The second factor is on already.',
    off: 'There is no second factor.',
    must_set_up: 'Set up the second factor that your role asks for first.',
  },
  invitation: {
    unknown: 'This link does not work. It may be incomplete.',
    used: 'This link has been used already.',
    expired: 'This link works no longer. Ask for a new one.',
    identity_taken: 'This outside account is tied to somebody else here.',
  },
  people: {
    last_admin: 'This is the only administrator who can sign in; make somebody else one first.',
    exist: 'There are people already; invite others instead.',
    system: 'This is an actor of the software itself, not a person.',
    disabled: 'This account is disabled.',
    last_way_in:
      'This is the only way in which you can sign in. Set a password or tie another account first.',
  },
  token: {
    unknown: 'This token has ended already.',
    too_many: 'You have twenty tokens; end one first.',
    refused: 'Send a personal token as “Authorization: Bearer …”; this one opens nothing.',
    scope: 'This token was not made for that; it lacks the scope {scope}.',
  },
  session: {
    unknown: 'This session has ended already.',
  },
  idempotency: {
    running: 'A request with this Idempotency-Key is at work. Ask again in a moment.',
    other_request:
      'This Idempotency-Key came with another request before. Use a key of its own for each request.',
    no_key: 'An Idempotency-Key is a string of 1 to 255 visible characters, in quotation marks.',
  },
  job: {
    no_worker: 'No worker has run on this database yet; start one first (npm run worker).',
    not_given_up: 'Nothing of this task was given up; it may have been started again already.',
  },
  constraint: {
    unique: 'Somebody else was faster with the same thing. What you typed is still there.',
  },
  setting: {
    unknown: 'There is no such setting.',
  },
} as const
