-- Every version of every operator's static feed. What was sent stands in the hub's journal; here is what was made of it.
CREATE TABLE transit.feed_version (
    version         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operator        text        NOT NULL,
    message_id      uuid        NOT NULL,
    receipt_key     text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('STAGED', 'BUILDING', 'LIVE', 'RETIRED', 'QUARANTINED')),
    received_at     timestamptz NOT NULL,
    -- when it takes over: at once, or at the midnight that begins its first service day
    effective_at    timestamptz NOT NULL,
    live_at         timestamptz,
    -- false when only the history is left, and the bytes are gone
    kept            boolean     NOT NULL DEFAULT true,
    original_sha256 text        NOT NULL,
    sha256          text        NOT NULL,
    size            bigint      NOT NULL,
    standard        text        NOT NULL,
    service_start   date        NOT NULL,
    service_end     date        NOT NULL,
    counts          jsonb       NOT NULL,
    notices         jsonb       NOT NULL,
    build_notices   jsonb       NOT NULL DEFAULT '[]'
);
CREATE INDEX feed_version_by_operator ON transit.feed_version (operator, version DESC);

-- The normalised zip in parts of 1 MB.
CREATE TABLE transit.feed_chunk (
    version bigint NOT NULL REFERENCES transit.feed_version ON DELETE CASCADE,
    part    int    NOT NULL,
    bytes   bytea  NOT NULL,
    PRIMARY KEY (version, part)
);
-- a zip does not get smaller
ALTER TABLE transit.feed_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
