-- Shared vehicles: of each operator the newest of each file of GBFS, as it was sent (raised to 3.0) and as it is published.
CREATE TABLE transit.shared_file (
    operator     text        NOT NULL,
    -- as GBFS names it, without .json
    name         text        NOT NULL,
    message_id   uuid        NOT NULL,
    last_updated timestamptz NOT NULL,
    ttl          int         NOT NULL,
    -- the member "data"
    sent         text        NOT NULL,
    published    bytea       NOT NULL,
    sha256       text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (operator, name)
);
