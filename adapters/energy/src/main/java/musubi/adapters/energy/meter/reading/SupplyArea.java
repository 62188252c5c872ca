package musubi.adapters.energy.meter.reading;

import musubi.hub.message.Text;

/** The ten supply areas (供給区域), in the order of the first two digits of a supply point number. */
public enum SupplyArea {
    HOKKAIDO("Hokkaido", "北海道"),
    TOHOKU("Tohoku", "東北"),
    TOKYO("Tokyo", "東京"),
    CHUBU("Chubu", "中部"),
    HOKURIKU("Hokuriku", "北陸"),
    KANSAI("Kansai", "関西"),
    CHUGOKU("Chugoku", "中国"),
    SHIKOKU("Shikoku", "四国"),
    KYUSHU("Kyushu", "九州"),
    OKINAWA("Okinawa", "沖縄");

    private final Text name;

    SupplyArea(String en, String ja) {
        this.name = new Text(en, ja);
    }

    public Text text() {
        return name;
    }

    /** @param point a number that {@link SupplyPoint#read} took */
    public static SupplyArea of(String point) {
        return values()[Integer.parseInt(point.substring(0, 2)) - 1];
    }
}
