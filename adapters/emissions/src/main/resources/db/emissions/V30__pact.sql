-- Product footprints of firms, and what is told about them by PACT 3.
CREATE TABLE emissions.pact_footprint (
    id              uuid        PRIMARY KEY,
    firm            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('draft', 'active', 'deprecated')),
    body            text        NOT NULL, -- the footprint without its status: never changes once published
    changed         timestamptz NOT NULL,
    preceding       uuid[]      NOT NULL,
    product_ids     text[]      NOT NULL, -- these five as they are looked for, in small letters
    company_ids     text[]      NOT NULL,
    geographies     text[]      NOT NULL,
    classifications text[]      NOT NULL,
    valid_from      timestamptz NOT NULL,
    valid_to        timestamptz NOT NULL
);
CREATE INDEX ON emissions.pact_footprint (firm, changed);
CREATE INDEX ON emissions.pact_footprint USING gin (product_ids);
CREATE INDEX ON emissions.pact_footprint USING gin (company_ids);

-- Who sees a published footprint, its firm itself among them. Ordinals of one partner are committed in their order: a list that is
-- walked through shows each once, whatever is granted meanwhile.
CREATE TABLE emissions.pact_grant (
    partner   text        NOT NULL,
    ordinal   bigint      GENERATED ALWAYS AS IDENTITY,
    footprint uuid        NOT NULL REFERENCES emissions.pact_footprint,
    since     timestamptz NOT NULL,
    PRIMARY KEY (partner, ordinal)
);
CREATE UNIQUE INDEX ON emissions.pact_grant (footprint, partner);

-- Where a partner speaks PACT. With a firm: how this firm comes there as a client; without: how the hub brings events.
CREATE TABLE emissions.pact_endpoint (
    partner   text        NOT NULL,
    firm      text        NOT NULL, -- empty: the hub's own
    base      text        NOT NULL,
    auth_base text        NOT NULL,
    client_id text        NOT NULL,
    scope     text,
    looked_up timestamptz,          -- when its discovery document was read; null: it did not answer
    PRIMARY KEY (partner, firm)
);

-- Events on their way out, and to whom.
CREATE TABLE emissions.pact_outgoing (
    id      uuid PRIMARY KEY,       -- the event's own id
    partner text NOT NULL,
    firm    text NOT NULL           -- whose client brings it; empty: the hub's own
);

-- What partners asked for.
CREATE TABLE emissions.pact_request (
    id       uuid        PRIMARY KEY,
    asker    text        NOT NULL,
    event_id text        NOT NULL,
    criteria text        NOT NULL,
    comment  text,
    state    text        NOT NULL CHECK (state IN ('open', 'fulfilled', 'rejected')),
    received timestamptz NOT NULL,
    answered timestamptz
);

-- Firms that may have it and have not granted it, each until it said no.
CREATE TABLE emissions.pact_request_firm (
    request uuid    NOT NULL REFERENCES emissions.pact_request,
    firm    text    NOT NULL,
    waits   boolean NOT NULL,
    PRIMARY KEY (firm, request)
);
CREATE INDEX ON emissions.pact_request_firm (request);

-- What firms asked their suppliers for, and what they got of them.
CREATE TABLE emissions.pact_asked (
    id       uuid        PRIMARY KEY, -- the request's event id
    firm     text        NOT NULL,
    supplier text        NOT NULL,
    criteria text        NOT NULL,
    comment  text,
    state    text        NOT NULL CHECK (state IN ('open', 'fulfilled', 'rejected')),
    asked    timestamptz NOT NULL,
    answered timestamptz,
    code     text,
    message  text
);
CREATE INDEX ON emissions.pact_asked (firm, asked);

CREATE TABLE emissions.pact_received (
    firm      text        NOT NULL,
    supplier  text        NOT NULL,
    footprint uuid        NOT NULL,
    body      text        NOT NULL, -- as it came
    warnings  text        NOT NULL, -- what of it breaks the standard's rules, as a JSON list of notices
    received  timestamptz NOT NULL,
    PRIMARY KEY (firm, supplier, footprint)
);

-- What suppliers say that they published.
CREATE TABLE emissions.pact_news (
    supplier  text        NOT NULL,
    footprint uuid        NOT NULL,
    told      timestamptz NOT NULL,
    PRIMARY KEY (supplier, footprint)
);
