package musubi.adapters.emissions.factors;

/** An edition, and the two files that it was read from. */
record EditionFile(Edition edition, byte[] head, byte[] rows) {}
