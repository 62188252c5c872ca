-- The secret before, which stays good for a while after a rotation.
ALTER TABLE hub.client ADD COLUMN previous_hash text;
ALTER TABLE hub.client ADD COLUMN previous_until timestamptz;
