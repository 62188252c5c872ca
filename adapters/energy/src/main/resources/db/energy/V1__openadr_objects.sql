-- The six objects of OpenADR 3.1.0, each in a partition of its own. Bodies stand as they were written, without what the VTN
-- says of them and without targets.
CREATE TABLE energy.openadr_object (
    kind text NOT NULL,
    id text NOT NULL,
    created timestamptz NOT NULL,
    modified timestamptz NOT NULL,
    client text,            -- whose it is: clientID; of a program and an event nobody's
    partner text NOT NULL,  -- who wrote it
    program text,
    event text,
    ven text,
    name text,              -- programName, venName, resourceName, clientName
    targets text[],         -- null: none were given
    priority integer,
    ends timestamptz,       -- of an event: when its last interval is over
    own_period boolean NOT NULL DEFAULT true, -- of an event: false where it lives by the period of its program
    interests text[],       -- of a subscription: OBJECT:OPERATION
    logic boolean NOT NULL DEFAULT false,     -- of a subscription: whether business logic asked, who sees everything
    body text NOT NULL,
    PRIMARY KEY (kind, id)
) PARTITION BY LIST (kind);

CREATE TABLE energy.openadr_program PARTITION OF energy.openadr_object FOR VALUES IN ('PROGRAM');
CREATE TABLE energy.openadr_event PARTITION OF energy.openadr_object FOR VALUES IN ('EVENT');
CREATE TABLE energy.openadr_report PARTITION OF energy.openadr_object FOR VALUES IN ('REPORT');
CREATE TABLE energy.openadr_subscription PARTITION OF energy.openadr_object FOR VALUES IN ('SUBSCRIPTION');
CREATE TABLE energy.openadr_ven PARTITION OF energy.openadr_object FOR VALUES IN ('VEN');
CREATE TABLE energy.openadr_resource PARTITION OF energy.openadr_object FOR VALUES IN ('RESOURCE');

CREATE INDEX openadr_object_order ON energy.openadr_object (created, id);
CREATE INDEX openadr_object_client ON energy.openadr_object (client, created, id);

ALTER TABLE energy.openadr_program ADD CONSTRAINT openadr_program_id UNIQUE (id);
ALTER TABLE energy.openadr_program ADD CONSTRAINT openadr_program_name UNIQUE (name);
ALTER TABLE energy.openadr_event ADD CONSTRAINT openadr_event_id UNIQUE (id);
ALTER TABLE energy.openadr_ven ADD CONSTRAINT openadr_ven_id UNIQUE (id);
ALTER TABLE energy.openadr_ven ADD CONSTRAINT openadr_ven_name UNIQUE (name);
ALTER TABLE energy.openadr_ven ADD CONSTRAINT openadr_ven_client UNIQUE (client);
ALTER TABLE energy.openadr_resource ADD CONSTRAINT openadr_resource_name UNIQUE (ven, name);

ALTER TABLE energy.openadr_event ADD CONSTRAINT openadr_event_program
    FOREIGN KEY (program) REFERENCES energy.openadr_program (id);
ALTER TABLE energy.openadr_report ADD CONSTRAINT openadr_report_event
    FOREIGN KEY (event) REFERENCES energy.openadr_event (id);
ALTER TABLE energy.openadr_resource ADD CONSTRAINT openadr_resource_ven
    FOREIGN KEY (ven) REFERENCES energy.openadr_ven (id);

CREATE INDEX openadr_event_by_program ON energy.openadr_event (program);
CREATE INDEX openadr_report_by_event ON energy.openadr_report (event);
CREATE INDEX openadr_report_by_program ON energy.openadr_report (program);
CREATE INDEX openadr_subscription_interests ON energy.openadr_subscription USING gin (interests);
CREATE INDEX openadr_ven_targets ON energy.openadr_ven USING gin (targets);
CREATE INDEX openadr_resource_targets ON energy.openadr_resource USING gin (targets);
