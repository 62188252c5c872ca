-- Which reports are owed. How far ahead the ledger of an event is written, by the event as it was then.
CREATE TABLE energy.openadr_plan (
    event       text        PRIMARY KEY REFERENCES energy.openadr_event (id) ON DELETE CASCADE,
    modified    timestamptz NOT NULL,
    planned_to  timestamptz NOT NULL
);

-- One report that an event asks for, of everybody who owes it.
CREATE TABLE energy.openadr_report_window (
    event        text        NOT NULL REFERENCES energy.openadr_plan ON DELETE CASCADE,
    descriptor   int         NOT NULL,
    number       bigint      NOT NULL,
    payload_type text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('GIVEN', 'IMPLIED', 'OPEN')),
    ids          int[]       NOT NULL, -- of the event's intervals; none where the VEN chooses its own
    covers_from  timestamptz NOT NULL,
    covers_to    timestamptz NOT NULL,
    due          timestamptz NOT NULL,
    wanted       int         NOT NULL CHECK (wanted > 0),
    PRIMARY KEY (event, descriptor, number)
);
CREATE INDEX openadr_report_window_due ON energy.openadr_report_window (due);

-- What one resource owes of it, and what has come.
CREATE TABLE energy.openadr_obligation (
    event      text     NOT NULL,
    descriptor int      NOT NULL,
    number     bigint   NOT NULL,
    client     text     NOT NULL,
    resource   text     NOT NULL, -- empty: whichever, of a ven that has none
    received   bigint[] NOT NULL DEFAULT '{}',
    met        timestamptz,       -- since when all of it is here
    late       timestamptz,       -- since when it is missed; stays when it comes after all
    PRIMARY KEY (event, descriptor, number, client, resource),
    FOREIGN KEY (event, descriptor, number) REFERENCES energy.openadr_report_window ON DELETE CASCADE
);
CREATE INDEX openadr_obligation_open ON energy.openadr_obligation (client, event) WHERE met IS NULL;

-- Which reports have been looked through, as they were then, and between when their readings lie.
CREATE TABLE energy.openadr_report_taken (
    report   text        PRIMARY KEY,
    modified timestamptz NOT NULL,
    first_at timestamptz,
    last_at  timestamptz
);
CREATE INDEX openadr_report_modified ON energy.openadr_report (modified);

-- What reports say, value by value.
CREATE TABLE energy.openadr_reading (
    at           timestamptz NOT NULL,
    until        timestamptz,
    event        text        NOT NULL,
    client       text        NOT NULL,
    resource     text        NOT NULL,
    payload_type text        NOT NULL,
    interval_id  int         NOT NULL,
    number       numeric,
    word         text,
    quality      text,
    report       text        NOT NULL
) PARTITION BY RANGE (at);
CREATE INDEX openadr_reading_of ON energy.openadr_reading (event, client, resource, at);
CREATE INDEX openadr_reading_report ON energy.openadr_reading (report);
