package musubi.adapters.transit.streets;

/**
 * What drives on streets, by {@code routes.txt/route_type}, the basic and the extended ones. Rails of their own, water, air
 * and ropes are no place to walk along.
 */
final class RoadVehicles {

    private RoadVehicles() {}

    /** @param type as the feed has it; what is no number drives nowhere */
    static boolean include(String type) {
        return switch (type.length()) {
            case 1, 2 -> type.equals("0") || type.equals("3") || type.equals("11");
            case 3 -> type.charAt(0) == '2' || type.charAt(0) >= '7' && type.charAt(0) <= '9';
            case 4 -> type.startsWith("15") || type.startsWith("16") || type.equals("1700") || type.equals("1702");
            default -> false;
        };
    }
}
