-- In which transaction a row was written. Rows of transactions that have ended are sealed into the chain of their day, each
-- once: the numbers of transactions only grow, and below pg_snapshot_xmin nothing can come any more.
ALTER TABLE hub.message ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE hub.decision ADD COLUMN xact xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX message_xact ON hub.message (xact, id);
CREATE INDEX decision_xact ON hub.decision (xact, id);

-- The links of the chain: leaf = SHA-256 of what is sealed of the row, chain = SHA-256 of the link before and of the leaf.
CREATE TABLE hub.audit_entry (
    day      date     NOT NULL,
    position bigint   NOT NULL,
    source   text     NOT NULL,
    version  smallint NOT NULL,
    row_id   uuid     NOT NULL,
    leaf     bytea    NOT NULL,
    chain    bytea    NOT NULL,
    PRIMARY KEY (day, position)
) PARTITION BY RANGE (day);

-- The heads of the days, kept for good: a dropped day still verifies. The mark says up to where the rows of the day are sealed.
CREATE TABLE hub.audit_day (
    day       date PRIMARY KEY,
    opening   bytea       NOT NULL,
    count     bigint      NOT NULL,
    closing   bytea       NOT NULL,
    closed    boolean     NOT NULL,
    signed    timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL,
    mark_xact xid8        NOT NULL,
    mark_id   uuid        NOT NULL
);

-- The public halves of the keys that signed, all generations. Each but the first was signed by the one before.
CREATE TABLE hub.audit_key (
    id          text PRIMARY KEY,
    public_key  bytea       NOT NULL,
    created     timestamptz NOT NULL,
    endorsed_by text REFERENCES hub.audit_key (id),
    endorsement bytea
);
