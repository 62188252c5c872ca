package musubi.adapters.transit.map;

/** Words for {@code routes.txt/route_type}, the basic and the extended ones, as trips use them. */
final class VehicleMode {

    private VehicleMode() {}

    /** @param type as the feed has it; what is no number is a bus, as most are */
    static String of(String type) {
        return switch (type) {
            case "0", "5" -> "TRAM";
            case "1" -> "SUBWAY";
            case "2" -> "RAIL";
            case "4" -> "FERRY";
            case "6" -> "GONDOLA";
            case "7" -> "FUNICULAR";
            case "12" -> "MONORAIL";
            default -> extended(type);
        };
    }

    private static String extended(String type) {
        if (type.length() < 3) {
            return "BUS";
        }
        return switch (type.substring(0, type.length() - 2)) {
            case "1" -> "RAIL";
            case "2" -> "COACH";
            case "4" -> type.equals("405") ? "MONORAIL" : "SUBWAY";
            case "9" -> "TRAM";
            case "10", "12" -> "FERRY";
            case "11" -> "AIRPLANE";
            case "13" -> "GONDOLA";
            case "14" -> "FUNICULAR";
            case "15" -> "TAXI";
            default -> "BUS";
        };
    }
}
