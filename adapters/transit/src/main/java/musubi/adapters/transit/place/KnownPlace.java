package musubi.adapters.transit.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place as the index has it, in all languages.
 *
 * @param id {@code <feed>:<stop>}
 * @param whole all names, folded: what a question is compared with from the first letter on
 * @param words the rest of each name from its second word on, where words can be told
 */
record KnownPlace(
        String id,
        Place.Kind kind,
        Names names,
        double lat,
        double lon,
        Set<String> modes,
        List<String> stops,
        Place.Wheelchair wheelchair,
        Set<String> whole,
        Set<String> words) {

    static KnownPlace of(String feed, List<StopRow> rows, Names names) {
        var head = rows.getFirst();
        var poles = rows.stream().filter(it -> !it.isStation()).toList();
        var stops = (poles.isEmpty() ? rows : poles)
                .stream().map(it -> feed + ":" + it.id()).toList();
        var modes = new TreeSet<String>();
        rows.forEach(it -> modes.addAll(it.modes()));
        var all = new LinkedHashSet<>(names.translated().values());
        all.add(names.own());
        var romaji = names.romaji();
        if (romaji != null) {
            all.add(romaji);
        }
        var whole = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        all.forEach(it -> fold(it, whole, words));
        return new KnownPlace(
                feed + ":" + head.id(),
                head.isStation() ? Place.Kind.STATION : Place.Kind.STOP,
                names,
                head.lat(),
                head.lon(),
                Set.copyOf(modes),
                stops,
                StopRow.wheelchair(head, poles),
                whole,
                words);
    }

    /** A reading is found in romaji too. */
    private static void fold(String name, Set<String> whole, Set<String> words) {
        whole.addAll(Spelling.questions(name));
        var letters = Hepburn.letters(Spelling.plain(name));
        if (letters != null) {
            whole.add(Spelling.fold(letters));
        }
        var parts = name.split("[\\s\\-・]+");
        for (var at = 1; at < parts.length; at++) {
            words.addAll(Spelling.questions(String.join(" ", List.of(parts).subList(at, parts.length))));
        }
    }

    /** 0: it is called so; 1: its name begins so; 2: a word of it does; 3: it stands within; 4: nothing of all that. */
    int distance(Set<String> questions) {
        var nearest = 4;
        for (var question : questions) {
            if (whole.contains(question)) {
                return 0;
            }
            var found = begins(whole, question) ? 1 : begins(words, question) ? 2 : holds(question) ? 3 : 4;
            nearest = Math.min(nearest, found);
        }
        return nearest;
    }

    private boolean holds(String question) {
        return whole.stream().anyMatch(it -> it.contains(question));
    }

    private static boolean begins(Set<String> names, String question) {
        return names.stream().anyMatch(it -> it.startsWith(question));
    }

    Place in(Locale language) {
        return new Place(
                "stop:" + id,
                kind,
                names.in(language),
                names.kana(),
                names.romaji(),
                lat,
                lon,
                modes.stream().sorted().toList(),
                stops,
                wheelchair);
    }
}
