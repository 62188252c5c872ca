-- The rows of bills that firms sent and that could be read. The table itself stands in the hub's journal; no figure is kept, for
-- figures follow from a row and the editions of factors.
CREATE TABLE emissions.bill_row (
    firm        text    NOT NULL,
    identity    text    NOT NULL, -- what a repetition has in common with it
    ordinal     bigint  GENERATED ALWAYS AS IDENTITY,
    message_id  uuid    NOT NULL,
    line        int     NOT NULL,
    site        text    NOT NULL,
    activity    text    NOT NULL, -- in the firm's own word
    supplier    text    NOT NULL,
    menu        text    NOT NULL,
    first_day   date    NOT NULL,
    last_day    date    NOT NULL,
    fiscal_year int     NOT NULL, -- that of the day on which the meter was read
    quantity    numeric NOT NULL,
    unit        text    NOT NULL,
    yen         numeric,
    slip        text    NOT NULL,
    vehicle     text    NOT NULL,
    PRIMARY KEY (firm, identity)
);
CREATE INDEX bill_row_by_year ON emissions.bill_row (firm, fiscal_year, ordinal);
