-- What each operator's realtime says now: one row for each kind, FULL, with the ids as they were sent. The message before is
-- overwritten; what was sent stands in the hub's journal for a day.
CREATE TABLE transit.realtime_feed (
    operator    text        NOT NULL,
    kind        text        NOT NULL,
    message_id  uuid        NOT NULL,
    header_at   timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    -- when it last held any entity: an empty one that comes soon after is not believed
    filled_at   timestamptz NOT NULL,
    content     bytea       NOT NULL,
    PRIMARY KEY (operator, kind)
);

-- How good it was, by the hour.
CREATE TABLE transit.realtime_quality (
    operator  text        NOT NULL,
    kind      text        NOT NULL,
    hour      timestamptz NOT NULL,
    messages  bigint      NOT NULL DEFAULT 0,
    refused   bigint      NOT NULL DEFAULT 0,
    late      bigint      NOT NULL DEFAULT 0,
    entities  bigint      NOT NULL DEFAULT 0,
    faulty    bigint      NOT NULL DEFAULT 0,
    matched   bigint      NOT NULL DEFAULT 0,
    rekeyed   bigint      NOT NULL DEFAULT 0,
    unmatched bigint      NOT NULL DEFAULT 0,
    -- how often each rule was broken, by its code
    rules     jsonb       NOT NULL DEFAULT '{}',
    PRIMARY KEY (operator, kind, hour)
);
