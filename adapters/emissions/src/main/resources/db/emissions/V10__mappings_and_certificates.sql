-- How a firm's own tables are read, by the name under which it keeps the mapping.
CREATE TABLE emissions.bill_mapping (
    firm       text NOT NULL,
    id         text NOT NULL,
    mapping    text NOT NULL, -- JSON, in the one order in which it is written
    message_id uuid NOT NULL,
    PRIMARY KEY (firm, id)
);

-- Non-fossil certificates. A serial counts once, for one firm and one year, whoever sends it.
CREATE TABLE emissions.certificate (
    serial         text    PRIMARY KEY,
    firm           text    NOT NULL,
    kind           text    NOT NULL, -- FIT or NON_FIT
    vintage        int     NOT NULL, -- the fiscal year that it was made in, and that it counts for
    kilowatt_hours numeric NOT NULL,
    message_id     uuid    NOT NULL
);
CREATE INDEX certificate_by_year ON emissions.certificate (firm, vintage, serial);
