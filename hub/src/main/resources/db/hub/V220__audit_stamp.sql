-- Time stamps of an authority (RFC 3161) over the signed heads of closed days, kept for good beside them. Without a token: asked
-- for and not got yet, and why.
CREATE TABLE hub.audit_stamp (
    day     date PRIMARY KEY,
    token   bytea,
    tried   timestamptz NOT NULL,
    failure text
);
