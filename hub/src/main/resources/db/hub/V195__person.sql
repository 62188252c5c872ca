-- Who logs in: people of a partner, or of the city where no partner is named.
CREATE TABLE hub.person (
    name             text PRIMARY KEY,
    partner          text REFERENCES hub.partner (id),
    roles            text[]      NOT NULL,
    language         text        CHECK (language IN ('en', 'ja')),
    password_hash    text,
    generation       integer     NOT NULL DEFAULT 1,
    enabled          boolean     NOT NULL DEFAULT true,
    invitation       bytea       UNIQUE,
    invitation_until timestamptz,
    created          timestamptz NOT NULL,
    CHECK ((invitation IS NULL) = (invitation_until IS NULL))
);
CREATE INDEX person_partner ON hub.person (partner);
REVOKE ALL ON hub.person FROM PUBLIC;

-- The administrator keeps his password.
INSERT INTO hub.person (name, roles, password_hash, created)
SELECT 'admin', '{operator}', '{bcrypt}' || value, created FROM hub.secret WHERE name = 'admin-password';
DELETE FROM hub.secret WHERE name = 'admin-password';

-- Wrong passwords, by account and by address, for all nodes: until when the next one has to wait.
CREATE TABLE hub.login_failure (
    name     text PRIMARY KEY,
    failures integer     NOT NULL,
    until    timestamptz NOT NULL
);

-- Who acted for the organisation; null: a program.
ALTER TABLE hub.decision ADD COLUMN person text;
