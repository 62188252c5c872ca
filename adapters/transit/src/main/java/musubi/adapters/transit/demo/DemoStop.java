package musubi.adapters.transit.demo;

/**
 * One stop or station of {@code stops.csv}.
 *
 * @param station whether it is what platforms belong to
 * @param parent the station that it belongs to, or empty
 * @param platform its number, or empty
 * @param hill whether the streets around climb
 */
record DemoStop(
        String id,
        boolean station,
        String parent,
        String platform,
        String ja,
        String kana,
        String en,
        DemoPoint point,
        boolean hill) {}
