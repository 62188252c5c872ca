package musubi.adapters.emissions.report.drawing;

/** Of letters. */
public enum Size {
    TITLE(16),
    HEADING(11),
    BODY(8.5f),
    CELL(8),
    SMALL(7);

    private final float points;

    Size(float points) {
        this.points = points;
    }

    float points() {
        return points;
    }
}
