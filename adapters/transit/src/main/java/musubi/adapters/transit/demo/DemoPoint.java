package musubi.adapters.transit.demo;

import java.util.Locale;

/** A place in degrees, WGS 84. */
record DemoPoint(double lat, double lon) {

    /** The length of one degree of latitude, in metres. */
    private static final double DEGREE = 111_195;

    String latText() {
        return text(lat);
    }

    String lonText() {
        return text(lon);
    }

    /** Metres, good enough within a city. */
    double metres(DemoPoint other) {
        return Math.hypot((other.lat - lat) * DEGREE, (other.lon - lon) * DEGREE * Math.cos(Math.toRadians(lat)));
    }

    private static String text(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
