-- What firms let advisers read, as it holds now. The gate reads the compiled line among the hub's consents; what held before
-- stands in the journal.
CREATE TABLE emissions.mandate (
    firm       text NOT NULL,
    adviser    text NOT NULL,
    first_day  date NOT NULL,
    last_day   date,          -- inclusive; null: until the firm ends it
    message_id uuid NOT NULL,
    PRIMARY KEY (firm, adviser)
);
CREATE INDEX mandate_by_adviser ON emissions.mandate (adviser, firm);
