-- What a person proves beside the password (RFC 6238). The secret is encrypted.
CREATE TABLE hub.second_factor (
    person    text PRIMARY KEY REFERENCES hub.person (name) ON DELETE CASCADE,
    secret    bytea       NOT NULL,
    last_step bigint      NOT NULL,
    since     timestamptz NOT NULL
);
COMMENT ON COLUMN hub.second_factor.last_step IS 'Of the last code that was used: neither it nor an older one is good again.';

-- For whoever lost what makes the codes; each is good once.
CREATE TABLE hub.recovery_code (
    person text  NOT NULL REFERENCES hub.second_factor (person) ON DELETE CASCADE,
    hash   bytea NOT NULL,
    PRIMARY KEY (person, hash)
);
REVOKE ALL ON hub.second_factor, hub.recovery_code FROM PUBLIC;
