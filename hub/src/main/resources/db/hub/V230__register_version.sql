-- How often the register of partners and clients has changed: what a node remembers of it is good until then. A row, and no sequence,
-- since the number is to change with the commit and not before.
CREATE TABLE hub.register_version (version bigint NOT NULL);
INSERT INTO hub.register_version VALUES (0);

CREATE FUNCTION hub.register_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE hub.register_version SET version = version + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON hub.partner
    FOR EACH STATEMENT EXECUTE FUNCTION hub.register_changed();
CREATE TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON hub.client
    FOR EACH STATEMENT EXECUTE FUNCTION hub.register_changed();
