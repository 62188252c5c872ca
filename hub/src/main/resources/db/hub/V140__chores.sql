-- What is done once in the city: who is at it and until when, and when it is due again.
CREATE TABLE hub.chore (
    name    text PRIMARY KEY,
    owner   text        NOT NULL,
    until   timestamptz NOT NULL,
    next_at timestamptz NOT NULL,
    ended   timestamptz,
    failure text
);
