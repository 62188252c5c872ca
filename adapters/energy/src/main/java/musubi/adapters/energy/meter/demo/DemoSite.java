package musubi.adapters.energy.meter.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import musubi.adapters.energy.meter.point.PointBody;
import musubi.adapters.energy.meter.point.Voltage;
import musubi.hub.message.Text;

/** The supply points of the demonstration city: two works, a hall and a school, two of them with solar modules. All invented. */
enum DemoSite {
    WORKS(
            "0300100010000000001017",
            "kuji-works",
            "Kuji Works, main works (invented)",
            "久慈製作所 本社工場（架空）",
            480,
            180,
            Load.WORKS),
    SEIKI("0300100010000000002014", "tagagawa-seiki", "Tagagawa Seiki (invented)", "多賀川精機（架空）", 190, 0, Load.WORKSHOP),
    HALL("0300100010000000003011", "hitachi-city", "Taga public hall (invented)", "多賀市民ホール（架空）", 120, 0, Load.HALL),
    SCHOOL("0300100010000000004018", "hitachi-city", "Omika school (invented)", "大みか小学校（架空）", 90, 60, Load.SCHOOL);

    /** When people are there. */
    enum Load {
        /** Two shifts on weekdays, one on Saturday. */
        WORKS,
        /** One shift on weekdays. */
        WORKSHOP,
        /** Evenings, and weekends above all. */
        HALL,
        /** Lessons on weekdays. */
        SCHOOL
    }

    private final String point;
    private final String owner;
    private final Text title;
    private final int peakKw;
    private final int solarKw;
    private final Load load;

    DemoSite(String point, String owner, String en, String ja, int peakKw, int solarKw, Load load) {
        this.point = point;
        this.owner = owner;
        this.title = new Text(en, ja);
        this.peakKw = peakKw;
        this.solarKw = solarKw;
        this.load = load;
    }

    String point() {
        return point;
    }

    String owner() {
        return owner;
    }

    int peakKw() {
        return peakKw;
    }

    /** 0: no modules. */
    int solarKw() {
        return solarKw;
    }

    Load load() {
        return load;
    }

    /** As the utility registers it. */
    PointBody body(LocalDate since) {
        return new PointBody(title, owner, null, since, Voltage.HIGH, BigDecimal.valueOf(peakKw + 20L));
    }
}
