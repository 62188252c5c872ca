package musubi.adapters.transit.gtfs;

/**
 * Which of its versions an operator's feed is to be again.
 *
 * @param version as the report counts them
 */
record FeedChoice(String operator, long version) {}
