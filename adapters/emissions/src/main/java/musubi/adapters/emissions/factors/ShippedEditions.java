package musubi.adapters.emissions.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The editions on the class path: {@code profiles/emissions/factors/<id>/}. One that is wrong keeps the hub from starting. */
final class ShippedEditions {

    private ShippedEditions() {}

    static Editions load(EditionReader reader) {
        try {
            var editions = new ArrayList<Edition>();
            for (var head : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:profiles/emissions/factors/*/" + EditionHead.FILE)) {
                var result = reader.read(
                        head.getContentAsByteArray(),
                        head.createRelative(FactorRows.FILE).getContentAsByteArray());
                if (result.edition() == null) {
                    throw new IllegalArgumentException(head.getURL() + ": " + result.notices());
                }
                editions.add(result.edition());
            }
            return Editions.of(editions);
        } catch (IOException e) {
            throw new UncheckedIOException("the editions of factors cannot be read", e);
        }
    }
}
