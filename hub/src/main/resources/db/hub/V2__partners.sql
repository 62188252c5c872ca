CREATE TABLE hub.partner (
    id                  text PRIMARY KEY,
    name_en             text    NOT NULL,
    name_ja             text    NOT NULL,
    kind                text    NOT NULL,
    purpose             text    NOT NULL,
    sends               text[]  NOT NULL,
    requests_per_minute integer NOT NULL CHECK (requests_per_minute > 0),
    created             timestamptz NOT NULL
);

-- Names a partner is known by on transports without tokens: MSH-4, a source address.
CREATE TABLE hub.partner_identity (
    kind    text NOT NULL,
    value   text NOT NULL,
    partner text NOT NULL REFERENCES hub.partner (id),
    PRIMARY KEY (kind, value, partner)
);

CREATE TABLE hub.client (
    id          text PRIMARY KEY,
    partner     text   NOT NULL REFERENCES hub.partner (id),
    secret_hash text,
    jwks        text,
    jwks_url    text,
    scopes      text[] NOT NULL,
    created     timestamptz NOT NULL,
    CHECK (secret_hash IS NOT NULL OR jwks IS NOT NULL OR jwks_url IS NOT NULL)
);

CREATE TABLE hub.subscription (
    id          uuid PRIMARY KEY,
    partner     text    NOT NULL REFERENCES hub.partner (id),
    source      text    NOT NULL,
    target      text    NOT NULL,
    destination text    NOT NULL,
    address     text    NOT NULL,
    active      boolean NOT NULL,
    created     timestamptz NOT NULL
);
CREATE INDEX subscription_source ON hub.subscription (source) WHERE active;
