-- What the meters of firms measured, day by day, as it was published last. No figure is kept, and no half hour: those are the energy
-- adapter's.
CREATE TABLE emissions.meter_day (
    firm        text     NOT NULL,
    meter       text     NOT NULL,
    day         date     NOT NULL,
    kwh         numeric  NOT NULL, -- of the half hours that are known
    unknown     smallint NOT NULL, -- half hours of which nothing is known
    provisional smallint NOT NULL,
    version     bigint   NOT NULL,
    message_id  uuid     NOT NULL,
    PRIMARY KEY (firm, meter, day)
);

-- What a firm says of its meters, and what they are called.
CREATE TABLE emissions.meter (
    firm     text NOT NULL,
    meter    text NOT NULL,
    name_en  text,
    name_ja  text,
    site     text NOT NULL DEFAULT '',
    supplier text NOT NULL DEFAULT '',
    menu     text NOT NULL DEFAULT '',
    PRIMARY KEY (firm, meter)
);
