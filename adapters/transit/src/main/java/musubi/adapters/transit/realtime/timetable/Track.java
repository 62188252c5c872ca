package musubi.adapters.transit.realtime.timetable;

import java.util.ArrayList;
import java.util.List;

/** A line on the ground with the places along it, to find the point between two of them. */
public final class Track {

    private final double[] line;
    private final List<Double> along = new ArrayList<>();
    private final List<Double> marks = new ArrayList<>();

    /**
     * @param line latitude and longitude of each point, one after the other
     * @param places the same of places beside the line, in the order in which it passes them
     */
    public Track(double[] line, List<double[]> places) {
        this.line = line;
        var length = 0.0;
        for (int at = 0; at + 1 < line.length; at += 2) {
            if (at > 0) {
                length += Ground.metres(line[at - 2], line[at - 1], line[at], line[at + 1]);
            }
            along.add(length);
        }
        var from = 0;
        for (var place : places) {
            from = nearest(place, from);
            marks.add(along.get(from));
        }
    }

    /** The point of the line that is next to the place, not before the last one. */
    private int nearest(double[] place, int from) {
        var best = from;
        for (int at = from; at < along.size(); at++) {
            if (metres(place, at) < metres(place, best)) {
                best = at;
            }
        }
        return best;
    }

    private double metres(double[] place, int at) {
        return Ground.metres(place[0], place[1], line[2 * at], line[2 * at + 1]);
    }

    /**
     * @param place the number of a place
     * @param part of the way from there to the next, from 0 to 1
     * @return latitude, longitude and bearing in degrees from north
     */
    public double[] at(int place, double part) {
        var next = Math.min(place + 1, marks.size() - 1);
        var wanted = marks.get(place) + part * (marks.get(next) - marks.get(place));
        var point = 0;
        while (point + 2 < along.size() && along.get(point + 1) <= wanted) {
            point++;
        }
        var length = along.get(point + 1) - along.get(point);
        var within = length == 0 ? 0 : Math.clamp((wanted - along.get(point)) / length, 0, 1);
        var latitude = line[2 * point] + within * (line[2 * point + 2] - line[2 * point]);
        var longitude = line[2 * point + 1] + within * (line[2 * point + 3] - line[2 * point + 1]);
        var east = (line[2 * point + 3] - line[2 * point + 1]) * Math.cos(Math.toRadians(latitude));
        var bearing = Math.toDegrees(Math.atan2(east, line[2 * point + 2] - line[2 * point]));
        return new double[] {latitude, longitude, (bearing + 360) % 360};
    }
}
