package musubi.adapters.transit.planner;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A small feed in which nearly every table and column of GTFS has a value: four stops 4 km apart, a station, fares, levels. */
final class WholeFeed {

    private WholeFeed() {}

    static SequencedMap<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("agency.txt", """
                agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_phone,agency_email
                AG,試験交通,https://example.jp/,Asia/Tokyo,ja,029-000-0000,bus@example.jp
                """);
        files.put("feed_info.txt", """
                feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version
                試験交通,https://example.jp/,ja,20261001,20271231,1
                """);
        files.put("levels.txt", """
                level_id,level_index,level_name
                L0,0,地上
                L1,-1,地下
                """);
        files.put("stops.txt", """
                stop_id,stop_code,stop_name,stop_lat,stop_lon,zone_id,location_type,parent_station,wheelchair_boarding,level_id,platform_code
                A,1,甲,36.50,140.60,Z1,,,1,,
                B,2,"乙 ""駅前""\",36.50,140.645,Z2,0,,0,,
                C,3,丙,36.50,140.69,Z3,0,,2,,
                D,4,丁,36.50,140.735,Z3,0,S,1,L0,1
                S,5,丁駅,36.5001,140.735,,1,,,,
                E,6,丁駅口,36.5002,140.735,,2,S,,L1,
                N,7,丁駅の中,36.5001,140.7351,,3,S,,L1,
                """);
        files.put("routes.txt", """
                route_id,agency_id,route_short_name,route_long_name,route_type,route_color,route_text_color,route_sort_order,continuous_pickup,network_id
                R1,AG,1,一号線,3,00FF00,000000,1,1,NW
                R2,AG,2,二号線,715,,,,,
                """);
        files.put("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                W,1,1,1,1,1,1,1,20261001,20271231
                X,1,1,1,1,1,0,0,20261001,20271231
                """);
        files.put("calendar_dates.txt", """
                service_id,date,exception_type
                X,20261231,2
                H,20270101,1
                """);
        files.put("shapes.txt", """
                shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled
                P,36.50,140.60,1,0
                P,36.50,140.645,2,4.0
                P,36.50,140.69,3,8.0
                P,36.50,140.735,4,12.0
                """);
        files.put("trips.txt", """
                route_id,service_id,trip_id,trip_headsign,direction_id,block_id,shape_id,wheelchair_accessible,bikes_allowed
                R1,W,T1,丁,0,BL,P,1,2
                R1,W,T2,丁,0,,P,,
                R2,X,U1,甲,1,BL,,0,0
                R2,H,F1,丁,0,,,,
                """);
        files.put("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign,pickup_type,drop_off_type,shape_dist_traveled,timepoint
                T1,08:00:00,08:00:00,A,1,丁,0,1,0,1
                T1,08:10:00,08:10:00,B,2,,0,0,4.0,1
                T1,08:20:00,08:20:00,C,3,,,,8.0,0
                T1,08:30:00,08:30:00,D,4,,1,0,12.0,1
                T2,9:00:00,9:00:00,A,1,,,,,
                T2,,,B,2,,,,,
                T2,,,C,3,,,,,
                T2,24:30:00,24:30:00,D,4,,,,,
                U1,08:40:00,08:40:00,D,10,,,,,
                U1,09:10:00,09:10:00,A,20,,,,,
                F1,00:00:00,00:00:00,A,1,,,,,
                F1,00:20:00,00:20:00,C,2,,,,,
                """);
        files.put("frequencies.txt", """
                trip_id,start_time,end_time,headway_secs,exact_times
                F1,06:00:00,09:00:00,600,0
                F1,10:00:00,12:00:00,1800,1
                """);
        files.put("transfers.txt", """
                from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time
                B,C,,,,,2,300
                S,A,R1,R2,,,1,
                D,D,,,T1,U1,4,
                """);
        files.put("fare_attributes.txt", """
                fare_id,price,currency_type,payment_method,transfers,agency_id,transfer_duration
                F200,200,JPY,0,0,AG,
                F300,300,JPY,1,,AG,3600
                """);
        files.put("fare_rules.txt", """
                fare_id,route_id,origin_id,destination_id,contains_id
                F200,R1,Z1,Z2,
                F300,,Z1,Z3,Z2
                """);
        files.put("pathways.txt", """
                pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,length,traversal_time,stair_count,max_slope,min_width,signposted_as
                PW1,E,N,1,1,12.5,20,,0.05,1.5,のりば
                PW2,N,D,2,1,8,30,24,,1.2,
                PW3,E,D,5,1,,40,,,,
                """);
        files.put("translations.txt", """
                table_name,field_name,language,translation,record_id,record_sub_id,field_value
                stops,stop_name,en,Stop A,A,,
                routes,route_long_name,en,Line 2,,,二号線
                feed_info,feed_publisher_name,en,Test Transit,,,
                """);
        files.put("attributions.txt", """
                attribution_id,agency_id,route_id,trip_id,organization_name,is_producer,is_operator,is_authority,attribution_url
                AT,AG,,,試験市,1,0,0,https://example.jp/
                """);
        files.put("areas.txt", "area_id,area_name\nAR,中心\n");
        files.put("stop_areas.txt", "area_id,stop_id\nAR,A\nAR,S\n");
        files.put("timeframes.txt", "timeframe_group_id,start_time,end_time,service_id\nTF,07:00:00,09:00:00,X\n");
        files.put(
                "rider_categories.txt",
                "rider_category_id,rider_category_name,is_default_fare_category\nADULT,大人,1\nCHILD,小児,0\n");
        files.put("fare_media.txt", "fare_media_id,fare_media_name,fare_media_type\nCASH,現金,0\nIC,ICカード,2\n");
        files.put("fare_products.txt", """
                fare_product_id,fare_product_name,rider_category_id,fare_media_id,amount,currency
                FP,普通,ADULT,CASH,200,JPY
                FP,普通,CHILD,IC,100,JPY
                """);
        files.put("fare_leg_rules.txt", """
                leg_group_id,network_id,from_area_id,to_area_id,from_timeframe_group_id,to_timeframe_group_id,fare_product_id,rule_priority
                LG,NW,AR,,TF,,FP,1
                LH,,,AR,,,FP,
                """);
        files.put("fare_transfer_rules.txt", """
                from_leg_group_id,to_leg_group_id,transfer_count,duration_limit,duration_limit_type,fare_transfer_type,fare_product_id
                LG,LG,1,3600,1,0,FP
                LG,LH,,,,0,
                """);
        return files;
    }
}
