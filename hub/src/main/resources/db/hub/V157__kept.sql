-- Bodies of formats that are kept for a few days only stand in a table of their own for so many days, hub.payload_<days>d, which
-- is made when the first such format is known, and whose days are dropped whole. Null: kept as long as bodies are kept.
ALTER TABLE hub.message ADD COLUMN kept_days smallint;
