-- HTTPS only, unless a partner's registration says otherwise. Whose addresses were registered with plain HTTP before keeps it.
ALTER TABLE hub.partner ADD COLUMN plain_http boolean NOT NULL DEFAULT false;
UPDATE hub.partner SET plain_http = true
WHERE id IN (SELECT partner FROM hub.subscription WHERE active AND address ILIKE 'http://%'
             UNION SELECT partner FROM hub.client WHERE jwks_url ILIKE 'http://%');

-- What the hub shows to partners, or signs with for them. After a rotation the secret before stays good for a while.
CREATE TABLE hub.partner_credential (
    partner        text        NOT NULL REFERENCES hub.partner (id),
    name           text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('bearer', 'oauth2', 'signature')),
    token_address  text,
    client_id      text,
    scope          text,
    value          text        NOT NULL,
    previous       text,
    previous_until timestamptz,
    changed        timestamptz NOT NULL,
    PRIMARY KEY (partner, name),
    CHECK (kind <> 'oauth2' OR token_address IS NOT NULL AND client_id IS NOT NULL)
);
REVOKE ALL ON hub.partner_credential FROM PUBLIC;

INSERT INTO hub.partner_credential (partner, name, kind, value, changed)
SELECT p.id, 'webhook', 'signature', s.value, s.created
FROM hub.secret s JOIN hub.partner p ON s.name = 'webhook-' || p.id;
DELETE FROM hub.secret WHERE name LIKE 'webhook-%';
