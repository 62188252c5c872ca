package musubi.adapters.transit.realtime.rule;

import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.realtime.Feeds;
import musubi.adapters.transit.realtime.timetable.Timetable;

/** A timetable with one trip of each sort that rules know. */
final class RuleFeed {

    private RuleFeed() {}

    /** T1 by times, F by headways, X by exact headways, L past a stop twice, N without times at B. */
    static Timetable timetable() {
        return Feeds.timetable(
                SampleFeed.good()
                        .with("agency.txt", "agency_id,agency_name", "AG,架空交通")
                        .with(
                                "stops.txt",
                                "stop_id,stop_name,stop_lat,stop_lon,location_type",
                                "A,一,36.50,140.60,0",
                                "B,二,36.51,140.61,0",
                                "C,三,36.52,140.62,0",
                                "S,駅,36.52,140.62,1")
                        .with("routes.txt", "route_id,route_type", "R,3", "Q,3")
                        .with(
                                "trips.txt",
                                "route_id,service_id,trip_id,direction_id,shape_id",
                                "R,daily,T1,0,SH",
                                "R,daily,F,0,",
                                "R,daily,X,0,",
                                "R,daily,L,0,",
                                "R,daily,N,0,")
                        .with(
                                "stop_times.txt",
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                                "T1,08:00:00,08:00:00,A,1",
                                "T1,08:10:00,08:10:00,B,2",
                                "T1,08:20:00,08:20:00,C,3",
                                "F,08:00:00,08:00:00,A,1",
                                "F,08:10:00,08:10:00,B,2",
                                "F,08:20:00,08:20:00,C,3",
                                "X,08:00:00,08:00:00,A,1",
                                "X,08:10:00,08:10:00,B,2",
                                "X,08:20:00,08:20:00,C,3",
                                "L,08:00:00,08:00:00,A,1",
                                "L,08:10:00,08:10:00,B,2",
                                "L,08:20:00,08:20:00,A,3",
                                "N,08:00:00,08:00:00,A,1",
                                "N,,,B,2",
                                "N,08:20:00,08:20:00,C,3")
                        .with(
                                "frequencies.txt",
                                "trip_id,start_time,end_time,headway_secs,exact_times",
                                "F,08:00:00,10:00:00,600,0",
                                "X,08:00:00,10:00:00,600,1")
                        .with(
                                "shapes.txt",
                                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                                "SH,36.50,140.60,1",
                                "SH,36.51,140.61,2",
                                "SH,36.52,140.62,3")
                        .zip(),
                1);
    }
}
