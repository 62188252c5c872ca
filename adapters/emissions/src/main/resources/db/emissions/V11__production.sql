-- What firms made, by product and days, as tables said it last.
CREATE TABLE emissions.output_row (
    firm       text    NOT NULL,
    site       text    NOT NULL,
    product    text    NOT NULL,
    unit       text    NOT NULL,
    first_day  date    NOT NULL,
    last_day   date    NOT NULL,
    quantity   numeric NOT NULL,
    message_id uuid    NOT NULL,
    line       int     NOT NULL,
    PRIMARY KEY (firm, site, product, unit, first_day, last_day)
);
