-- What was asked to be done with the bytes, where the sender said it beside them: a request line such as
-- "DELETE Patient/4711". It belongs to what a repetition must be equal in.
ALTER TABLE hub.message ADD COLUMN action text;
ALTER TABLE hub.receipt ADD COLUMN action text;
