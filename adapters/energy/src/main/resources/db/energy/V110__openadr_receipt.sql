-- By which way a VEN got an event, and which version of it. What is not here is not known: never that it did not get it.
CREATE TABLE energy.openadr_receipt (
    event   text        NOT NULL REFERENCES energy.openadr_event (id) ON DELETE CASCADE,
    client  text        NOT NULL,
    way     text        NOT NULL CHECK (way IN ('POLL', 'WEBHOOK', 'MQTT')),
    version timestamptz NOT NULL, -- when the event was last written, as it was got
    at      timestamptz NOT NULL, -- when that version was got first
    PRIMARY KEY (event, client, way)
);

-- What a utility wrote, for its own page.
CREATE INDEX openadr_event_of_partner ON energy.openadr_event (partner, ends);
CREATE INDEX openadr_program_of_partner ON energy.openadr_program (partner, created);
