package musubi.adapters.transit.gtfs.check;

/** Reads times of GTFS, which may go beyond 24 hours: {@code 25:10:00} is ten past one in the night that follows. */
final class FeedTime {

    private FeedTime() {}

    /** Seconds since noon minus 12 hours, or -1 where it is no time. H:MM:SS, HH:MM:SS and HHH:MM:SS are read. */
    static int seconds(String value) {
        var end = value.length();
        if (end < 7 || end > 9 || value.charAt(end - 3) != ':' || value.charAt(end - 6) != ':') {
            return -1;
        }
        var hours = number(value, 0, end - 6);
        var minutes = number(value, end - 5, end - 3);
        var seconds = number(value, end - 2, end);
        return hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59
                ? -1
                : hours * 3600 + minutes * 60 + seconds;
    }

    private static int number(String value, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
