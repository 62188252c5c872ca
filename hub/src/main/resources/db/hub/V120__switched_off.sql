-- Partners and clients can be switched off. The generation of a client stands in its tokens: a token of an earlier
-- generation, from before the client was switched off or got a new secret, is good no longer.
ALTER TABLE hub.partner ADD COLUMN enabled boolean NOT NULL DEFAULT true;
ALTER TABLE hub.client ADD COLUMN enabled boolean NOT NULL DEFAULT true;
ALTER TABLE hub.client ADD COLUMN generation integer NOT NULL DEFAULT 1;

-- Kinds of partners are a closed list. Whoever was registered under another word is kept and switched off: an operator
-- looks at it, gives it a kind, and switches it on again.
UPDATE hub.partner SET kind = 'app', enabled = false
WHERE kind NOT IN ('hospital', 'clinic', 'visiting-nurse', 'care-agency', 'insurer', 'operator', 'utility', 'site', 'firm',
                   'adviser', 'app', 'city');
ALTER TABLE hub.partner ADD CONSTRAINT partner_kind
    CHECK (kind IN ('hospital', 'clinic', 'visiting-nurse', 'care-agency', 'insurer', 'operator', 'utility', 'site', 'firm',
                    'adviser', 'app', 'city'));

-- The hub's own names are nobody else's. A partner that had one is called otherwise from now on, and switched off.
INSERT INTO hub.partner (id, name_en, name_ja, kind, purpose, sends, requests_per_minute, created, enabled)
SELECT 'renamed-' || id, name_en, name_ja, kind, purpose, sends, requests_per_minute, created, false
FROM hub.partner
WHERE id IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin');
UPDATE hub.client SET partner = 'renamed-' || partner
WHERE partner IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin');
UPDATE hub.subscription SET partner = 'renamed-' || partner
WHERE partner IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin');
UPDATE hub.partner_identity SET partner = 'renamed-' || partner
WHERE partner IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin');
DELETE FROM hub.partner
WHERE id IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin');
ALTER TABLE hub.partner ADD CONSTRAINT partner_is_not_the_hub
    CHECK (id NOT IN ('musubi', 'hub', 'custodian', 'anybody', 'anonymous', 'public', 'everybody', 'system', 'console', 'admin'));

-- A name by which a transport knows a partner is one partner's. Where two had it, the one who had it first keeps it.
-- Several may connect from one address: it proves nobody and only narrows down.
DELETE FROM hub.partner_identity later
USING hub.partner_identity first, hub.partner l, hub.partner f
WHERE later.kind = first.kind AND later.value = first.value AND later.kind <> 'source-address'
  AND l.id = later.partner AND f.id = first.partner AND (f.created, f.id) < (l.created, l.id);
CREATE UNIQUE INDEX partner_identity_is_one_partners ON hub.partner_identity (kind, value) WHERE kind <> 'source-address';

-- Assertions that were used (RFC 7523 §3, item 7), by a digest of their jti, until they would have ended anyway.
CREATE TABLE hub.assertion (
    client text        NOT NULL,
    jti    bytea       NOT NULL,
    until  timestamptz NOT NULL,
    PRIMARY KEY (client, jti)
);
CREATE INDEX assertion_until ON hub.assertion (until);
