-- Editions of emission factors that operators loaded, beside those that are shipped. An edition never changes: a correction is the
-- next revision, so that a closed year can be calculated again with what it was calculated with.
CREATE TABLE emissions.factor_edition (
    id          text        PRIMARY KEY,
    message_id  uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    head        bytea       NOT NULL, -- edition.yaml, as sent
    rows        bytea       NOT NULL  -- factors.csv, as sent
);
