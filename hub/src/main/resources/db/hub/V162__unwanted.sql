-- A message that was accepted and that nobody wants is known as such when it comes in: among a hundred thousand others it is found by
-- an index, and not by looking for deliveries that are not there.
ALTER TABLE hub.message ADD COLUMN unwanted boolean NOT NULL DEFAULT false;
UPDATE hub.message m SET unwanted = true
WHERE NOT rejected AND NOT EXISTS (SELECT 1 FROM hub.delivery d WHERE d.message_id = m.id AND d.id > m.id);
CREATE INDEX message_unwanted ON hub.message (id) WHERE unwanted;
