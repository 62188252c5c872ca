-- Only a delivery that waits for its next attempt holds others of its order key back, and those are few: looking for
-- work must not read the whole backlog.
CREATE INDEX due_waiting ON hub.due (destination, order_key, seq) WHERE attempts > 0;
DROP INDEX hub.due_order;
