package musubi.adapters.transit.place;

import org.jspecify.annotations.Nullable;

/** What rides on a route, in the planner's words: by {@code route_type}, the extended ones too. */
final class Vehicles {

    private Vehicles() {}

    /** Null where the type is none. */
    static @Nullable String of(String routeType) {
        try {
            return of(Integer.parseInt(routeType));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static @Nullable String of(int type) {
        return switch (type) {
            case 0 -> "TRAM";
            case 1 -> "SUBWAY";
            case 2 -> "RAIL";
            case 3 -> "BUS";
            case 4 -> "FERRY";
            case 5 -> "CABLE_CAR";
            case 6 -> "GONDOLA";
            case 7 -> "FUNICULAR";
            case 11 -> "TROLLEYBUS";
            case 12, 405 -> "MONORAIL";
            default -> extended(type);
        };
    }

    private static @Nullable String extended(int type) {
        return switch (type / 100) {
            case 1, 3 -> "RAIL";
            case 2 -> "COACH";
            case 4, 5, 6 -> "SUBWAY";
            case 7 -> "BUS";
            case 8 -> "TROLLEYBUS";
            case 9 -> "TRAM";
            case 10, 12 -> "FERRY";
            case 11 -> "AIRPLANE";
            case 13 -> "GONDOLA";
            case 14 -> "FUNICULAR";
            case 15 -> type > 1550 && type <= 1560 ? "CARPOOL" : "TAXI";
            default -> type >= 1600 && type < 1800 ? "BUS" : null;
        };
    }
}
