-- The journal. Ids are UUIDs of version 7, so a range of ids is a range of time: message, payload, delivery, attempt and
-- decision are partitioned by day by their ids. Old days are dropped whole.

CREATE TABLE hub.message (
    id           uuid PRIMARY KEY,
    source       text        NOT NULL,
    type         text        NOT NULL,
    subject      text,
    media_type   text        NOT NULL,
    sender       text        NOT NULL,
    sender_roles text[]      NOT NULL,
    purpose      text        NOT NULL,
    message_key  text,
    order_key    text        NOT NULL,
    correlation  uuid,
    rejected     boolean     NOT NULL,
    notices      jsonb       NOT NULL,
    steps        jsonb       NOT NULL,
    size         bigint      NOT NULL,
    sha256       bytea       NOT NULL,
    body         bytea
) PARTITION BY RANGE (id);
CREATE INDEX message_sender ON hub.message (sender, id);
CREATE INDEX message_type ON hub.message (type, id);
CREATE INDEX message_key ON hub.message (message_key) WHERE message_key IS NOT NULL;
CREATE INDEX message_correlation ON hub.message (correlation) WHERE correlation IS NOT NULL;

-- Bodies over 1 MB, in parts of 1 MB.
CREATE TABLE hub.payload (
    message_id uuid    NOT NULL,
    part       integer NOT NULL,
    bytes      bytea   NOT NULL,
    PRIMARY KEY (message_id, part)
) PARTITION BY RANGE (message_id);
ALTER TABLE hub.payload ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- One row per message and recipient. OPEN until it ends in exactly one other state.
CREATE TABLE hub.delivery (
    id              uuid PRIMARY KEY,
    message_id      uuid        NOT NULL,
    recipient       text        NOT NULL,
    target          text        NOT NULL,
    destination     text        NOT NULL,
    address         text        NOT NULL,
    hub_delivery_id uuid        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'DELIVERED', 'REFUSED', 'PARKED', 'CANCELLED')),
    attempts        integer     NOT NULL DEFAULT 0,
    reason          text,
    ended           timestamptz,
    replayed_as     uuid,
    CHECK ((state = 'OPEN') = (ended IS NULL))
) PARTITION BY RANGE (id);
CREATE INDEX delivery_message ON hub.delivery (message_id);
CREATE INDEX delivery_recipient ON hub.delivery (recipient, id);
CREATE INDEX delivery_trouble ON hub.delivery (state, id) WHERE state IN ('PARKED', 'REFUSED');

-- The queue: a row for each open delivery, gone when it ends. Small and hot.
CREATE TABLE hub.due (
    delivery_id uuid PRIMARY KEY,
    message_id  uuid        NOT NULL,
    destination text        NOT NULL,
    lane        smallint    NOT NULL,
    order_key   text        NOT NULL,
    seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    next_at     timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX due_lane ON hub.due (destination, lane, seq);
CREATE INDEX due_order ON hub.due (destination, order_key, seq);

-- Who works on a lane of a destination, and until when. The version guards every end of a delivery.
CREATE TABLE hub.lane_lease (
    destination text        NOT NULL,
    lane        smallint    NOT NULL,
    owner       text        NOT NULL,
    until       timestamptz NOT NULL,
    version     bigint      NOT NULL,
    PRIMARY KEY (destination, lane)
) WITH (fillfactor = 50);

-- A destination that failed repeatedly rests.
CREATE TABLE hub.destination_rest (
    destination text PRIMARY KEY,
    failures    integer     NOT NULL,
    until       timestamptz NOT NULL,
    reason      text        NOT NULL
);

CREATE TABLE hub.attempt (
    id          uuid PRIMARY KEY,
    delivery_id uuid        NOT NULL,
    number      integer     NOT NULL,
    outcome     text        NOT NULL,
    detail      text,
    notices     jsonb       NOT NULL,
    steps       jsonb       NOT NULL,
    node        text        NOT NULL
) PARTITION BY RANGE (id);
CREATE INDEX attempt_delivery ON hub.attempt (delivery_id);

CREATE TABLE hub.decision (
    id          uuid PRIMARY KEY,
    message_id  uuid,
    delivery_id uuid,
    recipient   text        NOT NULL,
    type        text        NOT NULL,
    what        text        NOT NULL,
    subject     text,
    purpose     text        NOT NULL,
    permitted   boolean     NOT NULL,
    basis       text        NOT NULL
) PARTITION BY RANGE (id);
CREATE INDEX decision_message ON hub.decision (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX decision_recipient ON hub.decision (recipient, id);
CREATE INDEX decision_subject ON hub.decision (subject, id) WHERE subject IS NOT NULL;

-- Sender and key of what was accepted, for thirty days. Not partitioned: a unique key cannot span days.
CREATE TABLE hub.receipt (
    sender      text        NOT NULL,
    message_key text        NOT NULL,
    message_id  uuid        NOT NULL,
    sha256      bytea       NOT NULL,
    received    timestamptz NOT NULL,
    status      integer,
    headers     jsonb,
    body        bytea,
    PRIMARY KEY (sender, message_key)
);
CREATE INDEX receipt_received ON hub.receipt (received);

-- What a person has permitted or forbidden, compiled from the legal record. The gate reads only this.
CREATE TABLE hub.consent (
    id             uuid PRIMARY KEY,
    subject        text        NOT NULL,
    recipient      text        NOT NULL,
    purpose        text        NOT NULL,
    format         text        NOT NULL,
    permitted      boolean     NOT NULL,
    valid_from     timestamptz NOT NULL,
    valid_until    timestamptz,
    source         text        NOT NULL,
    source_version text        NOT NULL
);
CREATE INDEX consent_subject ON hub.consent (subject);
