-- An address of a partner fails alone: each has a queue of its own, named as Due names it.
UPDATE hub.due q SET destination = d.destination || '/' || d.recipient || '/'
        || coalesce(substring(d.address FROM '^https?://([A-Za-z0-9.-]{1,253})'), '')
        || '#' || left(encode(sha256(convert_to(d.address, 'UTF8')), 'hex'), 12)
    FROM hub.delivery d WHERE d.id = q.delivery_id AND d.address <> '';
DELETE FROM hub.lane_lease;
DELETE FROM hub.destination_rest;

-- A queue rests when messages of several order keys failed: their hashes, since it last worked.
ALTER TABLE hub.destination_rest ADD COLUMN order_keys text[] NOT NULL DEFAULT '{}';
