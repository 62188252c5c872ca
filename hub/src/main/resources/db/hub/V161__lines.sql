-- A line to a partner may have a queue that its subscription names, and shows a credential of the partner's. Where no queue stands,
-- it is the one of the address.
ALTER TABLE hub.subscription ADD COLUMN queue text, ADD COLUMN credential text;
ALTER TABLE hub.delivery ADD COLUMN queue text, ADD COLUMN credential text;
