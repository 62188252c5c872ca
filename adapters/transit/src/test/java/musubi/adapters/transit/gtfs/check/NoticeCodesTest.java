package musubi.adapters.transit.gtfs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.hub.profile.ProfileCatalogue;
import org.junit.jupiter.api.Test;

/** The list of codes is complete, and says of each what it is elsewhere. */
class NoticeCodesTest {

    @Test
    void everyDefectIsListed() throws Exception {
        assertThat(defects()).hasSizeGreaterThan(80).allSatisfy(it -> assertThat(NoticeCodes.isKnown(it.code()))
                .as(it.code())
                .isTrue());
    }

    @Test
    void everyRuleOfTheJapaneseProfileIsListed() {
        var profiles = ProfileCatalogue.load();
        assertThat(Stream.of("transit/gtfs-jp", "transit/gtfs-jp-4")
                        .flatMap(it -> profiles.get(it).rules().stream())
                        .map(it -> it.code()))
                .allMatch(NoticeCodes::isKnown);
    }

    @Test
    void aCodeInTheSpellingOfTheCanonicalValidatorIsItsOwn() throws Exception {
        assertThat(defects())
                .filteredOn(it -> it.code().contains("_"))
                .hasSizeGreaterThan(40)
                .allSatisfy(it -> assertThat(NoticeCodes.validator(it.code()))
                        .as(it.code())
                        .hasValue(it.code()));
        assertThat(NoticeCodes.validator("row-duplicate")).hasValue("duplicate_key");
        assertThat(NoticeCodes.validator("flex-not-planned")).isEmpty();
    }

    /** Every constant of the type, in whatever class of the feeds' packages. */
    private static List<Defect> defects() throws IOException, URISyntaxException {
        var root = Path.of(NoticeCodes.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root.resolve("musubi/adapters/transit/gtfs"))) {
            return files.map(it -> root.relativize(it).toString().replace('/', '.'))
                    .filter(it -> it.endsWith(".class") && !it.endsWith("-info.class"))
                    .map(it -> it.substring(0, it.length() - ".class".length()))
                    .flatMap(it -> Arrays.stream(type(it).getDeclaredFields()))
                    .filter(it ->
                            it.getType() == Defect.class && java.lang.reflect.Modifier.isStatic(it.getModifiers()))
                    .map(NoticeCodesTest::value)
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static Defect value(Field field) {
        try {
            field.setAccessible(true);
            return (Defect) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getName(), e);
        }
    }
}
