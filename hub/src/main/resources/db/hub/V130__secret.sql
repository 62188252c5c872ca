-- What all nodes of one database must agree on: the key of the tokens, the secrets of webhooks, the hash of the
-- administrator's password.
CREATE TABLE hub.secret (
    name    text PRIMARY KEY,
    value   text        NOT NULL,
    created timestamptz NOT NULL DEFAULT now()
);
REVOKE ALL ON hub.secret FROM PUBLIC;
