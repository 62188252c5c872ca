package musubi.adapters.health.hl7v2.fhir;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An address in one piece, taken apart as JP Core wants it: 都道府県, 市区町村 (with 郡 and the ward of a designated city),
 * and the rest. What cannot be told apart stays in the rest.
 */
record JapaneseAddress(String prefecture, String municipality, String rest) {

    private static final Pattern PREFECTURE = Pattern.compile("^(北海道|東京都|京都府|大阪府|[^\\s都道府県]{2,3}県)\\s*(.*)$");

    /** 政令指定都市, whose wards (区) belong to the municipality. */
    private static final String DESIGNATED = "(?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本)市";

    private static final List<Pattern> MUNICIPALITIES = List.of(
            Pattern.compile("^(" + DESIGNATED + "\\S{1,4}?区)(.*)$"),
            // names that hold 市, 郡, 町 or 村 before their end
            Pattern.compile("^((?:四日市|廿日市|野々市|市川|市原|町田|十日町|大町|村上|村山|東村山|武蔵村山|羽村|田村|大村|郡山|大和郡山|小郡|蒲郡|郡上)市)(.*)$"),
            Pattern.compile("^([^市区町村郡\\s]{1,5}郡\\S{1,5}?[町村])(.*)$"),
            Pattern.compile("^([^市区町村\\s\\d]{1,6}市)(.*)$"),
            Pattern.compile("^([^市区町村\\s\\d]{1,4}区)(.*)$"),
            Pattern.compile("^([^市区町村\\s\\d]{1,6}[町村])(.*)$"));

    static JapaneseAddress of(String address) {
        var whole = address.strip();
        var prefecture = PREFECTURE.matcher(whole);
        return prefecture.matches() ? municipality(prefecture.group(1), prefecture.group(2)) : municipality("", whole);
    }

    private static JapaneseAddress municipality(String prefecture, String rest) {
        for (var pattern : MUNICIPALITIES) {
            var matcher = pattern.matcher(rest);
            if (matcher.matches()) {
                return new JapaneseAddress(
                        prefecture, matcher.group(1), matcher.group(2).strip());
            }
        }
        return new JapaneseAddress(prefecture, "", rest.strip());
    }
}
