package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * The points of a shape lead onwards. A row is held against the row before it alone: shapes are by far the longest of tables,
 * and stand in order in every feed seen so far.
 */
final class ShapeRule implements RowRule {

    /** The same shape_pt_sequence twice in a row: which point comes first is not known. */
    static final Defect SAME_PLACE = Defect.error(
            "duplicate_key",
            "Shape {} has the same shape_pt_sequence twice. Number its points upwards.",
            "経路{}に同じshape_pt_sequenceが2つあります。順に番号を付けてください。",
            "GTFS Schedule, shapes.txt: shape_pt_sequence");

    /** The distance along the shape goes back, or stands still from one place to another. */
    static final Defect BACKWARDS = Defect.warning(
            "decreasing_shape_distance",
            "The shape_dist_traveled of shape {} does not increase from one point to the next.",
            "経路{}のshape_dist_traveledが次の点で増えていません。",
            "GTFS Schedule, shapes.txt: shape_dist_traveled");

    /** Within a degree of 0, 0 there is only water; within a degree of a pole nothing runs. */
    static final Defect IMPLAUSIBLE = Defect.warning(
            "shape-at-no-place",
            "Shape {} has a point near 0, 0 or near a pole. Correct its coordinates.",
            "経路{}に(0, 0)か極の近くの点があります。正しい座標を入れてください。",
            "GTFS Schedule, shapes.txt: shape_pt_lat, shape_pt_lon");

    private String shape = "";
    private int sequence = -1;
    private double distance = -1;
    private String place = "";
    private long print;
    private final Blemishes blemishes;

    ShapeRule(Blemishes blemishes) {
        this.blemishes = blemishes;
    }

    @Override
    public boolean reads(String table) {
        return table.equals("shapes.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var its = row.get("shape_id");
        var number = row.get("shape_pt_sequence");
        var now = FieldType.WHOLE.fits(number) ? Integer.parseInt(number) : -1;
        var along = row.get("shape_dist_traveled");
        var far = FieldType.DECIMAL.fits(along) ? Double.parseDouble(along) : -1;
        var here = row.get("shape_pt_lat") + " " + row.get("shape_pt_lon");
        if (StopPlaceRule.isImplausible(row.get("shape_pt_lat"), row.get("shape_pt_lon"))) {
            findings.add(IMPLAUSIBLE, row, "shape_pt_lat", its);
        }
        var same = its.equals(shape);
        if (same && now >= 0 && now == sequence) {
            twice(row, findings);
        } else if (same && now > sequence && far >= 0 && distance >= 0) {
            if (far < distance || far == distance && !here.equals(place)) {
                findings.add(BACKWARDS, row, "shape_dist_traveled", its);
            }
        }
        shape = its;
        sequence = now;
        distance = far;
        place = here;
        print = row.fingerprint();
    }

    private void twice(Row row, Findings findings) {
        if (row.fingerprint() == print) {
            blemishes.doubled(row.file(), row.line());
            findings.add(KeyRule.DOUBLE, row, "", shape);
        } else {
            findings.add(SAME_PLACE, row, "shape_pt_sequence", shape);
        }
    }
}
