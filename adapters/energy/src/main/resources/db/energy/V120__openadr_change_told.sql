-- Whether a broker that is not ours has been told of it; the hub's own brokers are told by each node as it hears of the change.
ALTER TABLE energy.openadr_change ADD COLUMN told boolean NOT NULL DEFAULT false;
CREATE INDEX openadr_change_untold ON energy.openadr_change (seq) WHERE NOT told;
