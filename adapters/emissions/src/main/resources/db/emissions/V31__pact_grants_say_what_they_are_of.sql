-- A partner's list is looked through in one table: by what its footprints are looked for, copied when they are granted. Only the state
-- changes later, with the footprint's.
ALTER TABLE emissions.pact_grant
    ADD COLUMN state           text,
    ADD COLUMN product_ids     text[],
    ADD COLUMN company_ids     text[],
    ADD COLUMN geographies     text[],
    ADD COLUMN classifications text[],
    ADD COLUMN valid_from      timestamptz,
    ADD COLUMN valid_to        timestamptz;
UPDATE emissions.pact_grant g SET state = f.state, product_ids = f.product_ids, company_ids = f.company_ids,
    geographies = f.geographies, classifications = f.classifications, valid_from = f.valid_from, valid_to = f.valid_to
FROM emissions.pact_footprint f WHERE f.id = g.footprint;
ALTER TABLE emissions.pact_grant
    ALTER COLUMN state SET NOT NULL,
    ALTER COLUMN product_ids SET NOT NULL,
    ALTER COLUMN company_ids SET NOT NULL,
    ALTER COLUMN geographies SET NOT NULL,
    ALTER COLUMN classifications SET NOT NULL,
    ALTER COLUMN valid_from SET NOT NULL,
    ALTER COLUMN valid_to SET NOT NULL;
