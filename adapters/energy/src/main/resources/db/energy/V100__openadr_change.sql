-- What has been done to objects, for the brokers of all nodes to tell; kept for an hour. Who was away reads the objects anew.
CREATE TABLE energy.openadr_change (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made timestamptz NOT NULL,
    noun text NOT NULL,
    verb text NOT NULL,
    id text NOT NULL,
    client text,
    program text,
    ven text,
    targets text[],
    head text NOT NULL
);
CREATE INDEX openadr_change_made ON energy.openadr_change (made);
