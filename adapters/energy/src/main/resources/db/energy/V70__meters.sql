-- Supply points (供給地点), by whom their contract is; readings name them by the short number.
CREATE TABLE energy.meter_point (
    id          text        PRIMARY KEY CHECK (id ~ '^[0-9]{22}$'),
    number      int         GENERATED ALWAYS AS IDENTITY UNIQUE,
    name_en     text        NOT NULL,
    name_ja     text        NOT NULL,
    owner       text        NOT NULL,
    utility     text        NOT NULL,
    -- since when the contract is the owner's and the utility's: what was measured before is not for them
    since       date        NOT NULL,
    voltage     text        NOT NULL CHECK (voltage IN ('LOW', 'HIGH', 'EXTRA_HIGH')),
    contract_kw numeric(10, 3),
    message_id  uuid        NOT NULL,
    updated_at  timestamptz NOT NULL
);
CREATE INDEX meter_point_by_owner ON energy.meter_point (owner);
CREATE INDEX meter_point_by_utility ON energy.meter_point (utility);

-- Whom the site lets read, and which days.
CREATE TABLE energy.meter_grant (
    point      text        NOT NULL REFERENCES energy.meter_point,
    reader     text        NOT NULL,
    -- the site that gave it: it ends where the point becomes another's
    owner      text        NOT NULL,
    first_day  date        NOT NULL,
    last_day   date        NOT NULL,
    -- the last day on which it may be used
    until      date        NOT NULL,
    message_id uuid        NOT NULL,
    given_at   timestamptz NOT NULL,
    PRIMARY KEY (point, reader)
);
CREATE INDEX meter_grant_by_reader ON energy.meter_grant (reader);

-- One row for each file that came in; its version orders what it says among what others say of the same half hour.
CREATE TABLE energy.meter_file (
    version     bigint      PRIMARY KEY,
    message_id  uuid        NOT NULL,
    sender      text        NOT NULL,
    sha256      text        NOT NULL,
    received_at timestamptz NOT NULL,
    readings    int         NOT NULL
);

-- What meters measured, by half hours. Corrections are rows of a later version; nothing is written over.
CREATE TABLE energy.meter_reading (
    at      timestamptz NOT NULL,
    point   int         NOT NULL,
    export  boolean     NOT NULL,
    final   boolean     NOT NULL,
    kwh     numeric(13, 4),
    quality text        NOT NULL CHECK (quality IN ('OK', 'ESTIMATED', 'MISSING', 'BAD')),
    version bigint      NOT NULL,
    CHECK ((kwh IS NULL) = (quality = 'MISSING')),
    PRIMARY KEY (point, export, at, version, final)
) PARTITION BY RANGE (at);

-- How a partner's own files are to be read.
CREATE TABLE energy.meter_source (
    owner      text        NOT NULL,
    id         text        NOT NULL,
    mapping    jsonb       NOT NULL,
    message_id uuid        NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (owner, id)
);
