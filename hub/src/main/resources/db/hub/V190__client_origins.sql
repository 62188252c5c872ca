-- The web origins (RFC 6454 §4) whose pages may ask at the doors for tokens in the name of this client.
ALTER TABLE hub.client ADD COLUMN origins text[] NOT NULL DEFAULT '{}';
