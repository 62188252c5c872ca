package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shelf gives what sorting and filtering the whole of it would give. */
class ShelfTest {

    private static final Comparator<Shelf.Entry> ORDER =
            Comparator.comparing(Shelf.Entry::created).thenComparing(Shelf.Entry::id);

    private static final List<String> TARGETS = List.of("a", "b", "c", "d", "e");

    @Test
    void whateverIsPutAndRemovedPagesAreThoseOfTheWholeListFiltered() {
        var random = new Random(7);
        var shelf = new Shelf(ORDER);
        var naive = new HashMap<String, Shelf.Entry>();
        for (var round = 0; round < 3_000; round++) {
            var id = "o" + random.nextInt(60);
            if (random.nextInt(4) == 0) {
                shelf.remove(id);
                naive.remove(id);
            } else {
                var entry = entry(id, random);
                shelf.put(entry);
                naive.put(id, entry);
            }
            var asked = new HashSet<>(TARGETS.subList(random.nextInt(3), 3));
            var withOpen = random.nextBoolean();
            var skip = random.nextInt(5);
            var limit = random.nextInt(8);
            var slice = new Shelf.Slice(it -> !it.program().equals("p1"), skip, limit);
            assertThat(shelf.among(asked, withOpen, slice))
                    .isEqualTo(naive.values().stream()
                            .filter(it -> ObjectPrivacy.isOpen(it.targets())
                                    ? withOpen
                                    : ObjectPrivacy.meet(it.targets(), asked))
                            .filter(slice.filter())
                            .sorted(ORDER)
                            .skip(skip)
                            .limit(limit)
                            .toList());
            assertThat(shelf.size()).isEqualTo(naive.size());
        }
    }

    private static Shelf.Entry entry(String id, Random random) {
        var targets = new ArrayList<>(TARGETS);
        targets.removeIf(_ -> random.nextInt(3) > 0);
        return new Shelf.Entry(
                id,
                "p" + random.nextInt(3),
                null,
                Instant.ofEpochSecond(random.nextInt(20)),
                Instant.EPOCH,
                random.nextInt(6) == 0 ? null : targets,
                null,
                "{");
    }
}
