package musubi.adapters.transit.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import musubi.adapters.transit.OpenGate;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.hub.gate.Access;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type finds the stop that they mean. */
class PlaceIndexTest {

    private static final Grant GRANT =
            OpenGate.create().grant(new Access.Reading(Party.ANYBODY, GtfsFormats.STATIC, "places", null));

    private final PlaceIndex index = new PlaceIndex(PlaceReader.read("bus", files()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "大甕",
                "大甕駅",
                "おおみか",
                "オオミカ",
                "ｵｵﾐｶ",
                "おおみ",
                "おおみk",
                "omika",
                "OMIKA",
                "Ōmika",
                "oomika",
                "ohmika",
                "Omika Stat",
                "ＯＭＩＫＡ",
                " 大甕 "
            })
    void aStationIsFoundHoweverItIsWritten(String typed) {
        assertThat(find(typed, "ja").getFirst().id()).isEqualTo("stop:bus:OMK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"十王", "じゅうおう", "juo", "zyuo", "jyuou", "juuou", "zyuuou"})
    void everySystemOfRomajiIsReadAlike(String typed) {
        assertThat(find(typed, "ja")).extracting(Place::name).containsExactly("十王");
    }

    @ParameterizedTest
    @ValueSource(strings = {"泉ヶ森", "泉ケ森", "泉が森", "泉ｹ森"})
    void aSmallKeIsAGa(String typed) {
        assertThat(find(typed, "ja")).extracting(Place::name).containsExactly("泉が森");
    }

    @Test
    void whatBeginsSoComesBeforeWhatHoldsIt() {
        assertThat(find("たが", "ja")).extracting(Place::name).containsExactly("多賀", "常陸多賀駅");
        assertThat(find("taga", "ja")).extracting(Place::name).containsExactly("多賀", "常陸多賀駅");
    }

    @Test
    void platformsAndPolesOfOneNameAreOnePlaceAndOthersAfarAreNot() {
        var station = find("大甕", "ja").getFirst();
        var poles = find("本町", "ja");

        assertThat(station.kind()).isEqualTo(Place.Kind.STATION);
        assertThat(station.stops()).containsExactly("bus:OMK1", "bus:OMK2");
        assertThat(station.modes()).containsExactly("BUS", "RAIL");
        assertThat(station.wheelchair()).isEqualTo(Place.Wheelchair.POSSIBLE);
        assertThat(poles).extracting(Place::stops).containsExactly(List.of("bus:H1", "bus:H2"), List.of("bus:H9"));
        assertThat(poles).extracting(Place::wheelchair).containsOnly(Place.Wheelchair.NO_INFORMATION);
    }

    @Test
    void namesAreInTheLanguageAskedAndInRomajiWhereNobodyTranslated() {
        assertThat(find("大甕", "en").getFirst().name()).isEqualTo("Omika Station");
        assertThat(find("大甕", "en-GB").getFirst().name()).isEqualTo("Omika Station");
        assertThat(find("十王", "en").getFirst().name()).isEqualTo("Juo");
        assertThat(find("本町", "en").getFirst().name()).isEqualTo("本町");
        assertThat(find("大甕", "ja").getFirst().kana()).isEqualTo("おおみかえき");
    }

    @Test
    void entrancesAndWhatStandsNowhereAreNoPlaces() {
        assertThat(find("入口", "ja")).isEmpty();
        assertThat(find("無所", "ja")).isEmpty();
    }

    @Test
    void aPoleLeadsToItsPlace() {
        var place = index.find(GRANT, "bus:H2").orElseThrow();

        assertThat(place.stops()).containsExactly("bus:H1", "bus:H2");
        assertThat(index.find(GRANT, "bus:none")).isEmpty();
    }

    private List<Place> find(String typed, String language) {
        return index.search(GRANT, typed, Locale.forLanguageTag(language), 10);
    }

    private static FeedFiles files() {
        var files = new FeedFiles();
        table(files, "stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding
                OMK,大甕駅,36.516,140.617,1,,1
                OMK1,大甕駅,36.516,140.618,0,OMK,1
                OMK2,大甕駅,36.516,140.616,0,OMK,
                OMKE,大甕駅入口,36.516,140.616,2,OMK,1
                JUO,十王,36.673,140.699,,,0
                IZM,泉が森,36.528,140.626,,,
                TAG,多賀,36.556,140.632,,,
                HTG,常陸多賀駅,36.557,140.632,1,,
                H1,本町,36.60000,140.60000,,,1
                H2,本町,36.60010,140.60010,,,2
                H9,本町,36.70000,140.60000,,,
                NO,無所,,,,,
                """);
        table(files, "routes.txt", "route_id,route_type\nB,3\nT,2\n");
        table(files, "trips.txt", "route_id,service_id,trip_id\nB,D,b\nT,D,t\n");
        table(files, "stop_times.txt", "trip_id,stop_id,stop_sequence\nb,OMK2,1\nb,H1,2\nt,OMK1,1\nt,JUO,2\n");
        table(files, "translations.txt", """
                table_name,field_name,language,translation,record_id,record_sub_id,field_value
                stops,stop_name,ja-Hrkt,おおみかえき,OMK,,
                stops,stop_name,en,Omika Station,OMK,,
                stops,stop_name,ja-Hrkt,じゅうおう,,,十王
                stops,stop_name,ja-Hrkt,たが,,,多賀
                stops,stop_name,ja-Hrkt,ひたちたがえき,,,常陸多賀駅
                routes,route_long_name,en,Other,OMK,,
                """);
        return files;
    }

    private static void table(FeedFiles files, String name, String text) {
        files.put(FeedFile.of(name, csv -> text.lines().forEach(line -> csv.writeRecord(line.split(",", -1)))));
    }
}
