-- Who comes by the city's OpenID Connect issuer: the issuer, a blank, and its name for this person (OpenID Connect Core §2, sub).
ALTER TABLE hub.person ADD COLUMN external text UNIQUE;
ALTER TABLE hub.person ADD CHECK (external IS NULL OR (password_hash IS NULL AND invitation IS NULL));
