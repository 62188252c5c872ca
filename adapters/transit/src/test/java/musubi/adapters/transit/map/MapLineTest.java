package musubi.adapters.transit.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and squares of the map. */
class MapLineTest {

    /** The example of the format's own description. */
    @Test
    void aLineIsEncodedAsAllMapsReadIt() {
        var line = new MapLine(new int[] {3850000, 4070000, 4325200}, new int[] {-12020000, -12095000, -12645300});

        assertThat(line.encoded()).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    }

    @Test
    void aPointThatChangesNothingIsLeftOutAndOneThatDoesIsKept() {
        var line = new MapLine(new int[] {0, 1, 0, 400, 0}, new int[] {0, 100, 200, 300, 400});

        var simple = line.simplified(10);

        assertThat(simple.lats()).containsExactly(0, 0, 400, 0);
        assertThat(simple.lons()).containsExactly(0, 200, 300, 400);
    }

    @Test
    void aLineThatReturnsToWhereItBeganIsNotAPoint() {
        var loop = new MapLine(new int[] {0, 300, 300, 0}, new int[] {0, 0, 300, 0});

        assertThat(loop.simplified(10).size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 36.5910, 140.6620, 912, 400",
        "14, 36.5910, 140.6620, 14593, 6400",
        "12, -89.9, 179.9999, 4095, 4095"
    })
    void aPlaceLiesInTheTileThatWebMapsSay(int z, double lat, double lon, int x, int y) {
        assertThat(TileAddress.of(z, lat, lon)).isEqualTo(new TileAddress(z, x, y));
    }

    @ParameterizedTest
    @CsvSource({"11, 1, 1", "10, 1024, 1", "10, -1, 1", "10, 1, 1024", "99, 0, 0", "-3, 0, 0"})
    void noOtherTileThanThoseThatAreDrawnHasAnAddress(int z, int x, int y) {
        assertThatThrownBy(() -> new TileAddress(z, x, y)).isInstanceOf(IllegalArgumentException.class);
    }
}
