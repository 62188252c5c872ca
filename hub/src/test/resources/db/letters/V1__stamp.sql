CREATE TABLE stamp (at timestamptz NOT NULL, letter text NOT NULL) PARTITION BY RANGE (at);
