package musubi.adapters.transit.gtfs.check;

import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Looks at each value of one table by itself. */
final class ValueRule {

    /** A row lacks a value that it must have. Remedy: fill it in, or drop the row. */
    static final Defect MISSING = Defect.error(
            "missing_required_field",
            "The value is missing. Fill it in, or leave out the row.",
            "値がありません。値を入れるか、行を削除してください。",
            "GTFS Schedule, Field Definitions");

    /**
     * A value is not of the field's type; the code says of which type. Remedy: as the field's type in the standard says.
     */
    static final Defect WRONG = Defect.error(
            "value-invalid",
            "Not a value of this field: {}. See the field's type in the standard.",
            "この項目の値として正しくありません: {}。標準の項目の型を確認してください。",
            "GTFS Schedule, Field Types");

    /** A time that is no H:MM:SS or HH:MM:SS. Times after midnight of the same service day go on: 24:10:00, 25:00:00. */
    static final Defect TIME = Defect.error(
            "invalid_time",
            "Not a time: {}. Write HH:MM:SS; after midnight count on, as in 25:10:00.",
            "時刻ではありません: {}。HH:MM:SSで書き、深夜0時以降は25:10:00のように続けてください。",
            "GTFS Schedule, Field Types: Time");

    /** A date that is not YYYYMMDD or not in any calendar, as 20260230. Remedy: a day that exists. */
    static final Defect DATE = Defect.error(
            "invalid_date",
            "Not a date: {}. Write YYYYMMDD, a day that exists.",
            "日付ではありません: {}。実在する日をYYYYMMDDで書いてください。",
            "GTFS Schedule, Field Types: Date");

    /** A coordinate out of range; often latitude and longitude are swapped. WGS 84, decimal degrees. */
    static final Defect COORDINATE = Defect.error(
            "coordinate-invalid",
            "Not a coordinate in range: {}. Latitude is -90 to 90, longitude -180 to 180; were they swapped?",
            "範囲外の座標です: {}。緯度は-90〜90、経度は-180〜180です。入れ替わっていませんか。",
            "GTFS Schedule, Field Types: Latitude, Longitude");

    /** A number that the field does not know, as location_type 9 or a negative price. Consumers take the default or refuse. */
    static final Defect OUTSIDE = Defect.error(
            "number_out_of_range",
            "Out of the range of this field: {}. See the field's values in the standard.",
            "この項目の範囲外の値です: {}。標準の項目の値を確認してください。",
            "GTFS Schedule, Field Definitions");

    /** The character that stands for a byte that could not be read: the text was damaged before it was sent. */
    static final Defect DAMAGED = Defect.warning(
            "invalid_character",
            "The value holds a replacement character (U+FFFD): {}. Correct the text and save it as UTF-8.",
            "文字化け(U+FFFD)があります: {}。文字を直しUTF-8で保存してください。",
            "GTFS Schedule, File Requirements");

    private final List<FieldSpec> fields;

    ValueRule(List<FieldSpec> fields) {
        this.fields = fields;
    }

    void row(Row row, Findings findings) {
        for (var field : fields) {
            var value = row.get(field.field());
            if (value.isEmpty()) {
                if (field.required()) {
                    findings.add(MISSING.as(field.missing()), row, field.field(), "");
                }
            } else if (!field.type().fits(value)) {
                findings.add(defect(field.type()).as(field.severity()), row, field.field(), value);
            } else if (!field.isWithin(value)) {
                findings.add(outside(field).as(field.outside()), row, field.field(), value);
            } else if (value.indexOf('\ufffd') >= 0) {
                findings.add(DAMAGED, row, field.field(), value);
            }
        }
    }

    /** A field with a largest number lists its values; others count something. */
    private static Defect outside(FieldSpec field) {
        return Double.isInfinite(field.most()) ? OUTSIDE : OUTSIDE.named("unexpected_enum_value");
    }

    private static Defect defect(FieldType type) {
        return switch (type) {
            case TIME, LOCAL_TIME -> TIME;
            case DATE -> DATE;
            case LATITUDE, LONGITUDE -> COORDINATE;
            case TEXT -> WRONG;
            case COLOR -> WRONG.named("invalid_color");
            case FLAG, ROUTE_TYPE -> WRONG.named("unexpected_enum_value");
            case WHOLE, INTEGER -> WRONG.named("invalid_integer");
            case DECIMAL -> WRONG.named("invalid_float");
            case URL -> WRONG.named("invalid_url");
            case EMAIL -> WRONG.named("invalid_email");
            case PHONE -> WRONG.named("invalid_phone_number");
            case CURRENCY -> WRONG.named("invalid_currency");
            case TIMEZONE -> WRONG.named("invalid_timezone");
            case LANGUAGE -> WRONG.named("invalid_language_code");
        };
    }
}
