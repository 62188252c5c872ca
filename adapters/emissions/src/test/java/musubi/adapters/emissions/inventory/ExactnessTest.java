package musubi.adapters.emissions.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Binary fractions lose grams: none stands in the code of this domain, as a type or on the way. Where documents are drawn, in points,
 * nothing is calculated.
 */
class ExactnessTest {

    private static final String DRAWING = "report" + File.separator + "drawing" + File.separator;

    private static final Pattern BINARY = Pattern.compile(
            "\\b(double|float|Double|Float)\\b|\\b(double|float)Value\\b|\\bMath\\.(round|pow|floor|ceil|rint)\\b|\\d\\.\\d+[dDfF]?\\s*[;,)*+-](?!.*\")");

    @Test
    void noBinaryFractionStandsInTheCode() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it ->
                            it.toString().endsWith(".java") && !it.toString().contains(DRAWING))
                    .toList()) {
                var lines = Files.readAllLines(file);
                lines.stream()
                        .filter(it -> !it.strip().startsWith("*") && !it.strip().startsWith("/"))
                        .filter(it -> BINARY.matcher(
                                        it.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("//.*", ""))
                                .find())
                        .forEach(it -> found.add(file.getFileName() + ": " + it.strip()));
            }
        }

        assertThat(found).isEmpty();
        assertThat(BINARY.matcher("private double tonnes;").find()).isTrue();
        assertThat(BINARY.matcher("return value * 2.29;").find()).isTrue();
    }
}
