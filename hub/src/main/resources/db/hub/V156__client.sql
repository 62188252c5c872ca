-- By which of a partner's clients a message came.
ALTER TABLE hub.message ADD COLUMN client text;
CREATE INDEX message_client ON hub.message (client, id) WHERE client IS NOT NULL;
