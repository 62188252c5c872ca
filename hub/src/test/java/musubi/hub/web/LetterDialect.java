package musubi.hub.web;

import java.util.List;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;

/** The dialects of a hub with one door, at which errors begin with {@code LETTER}. */
final class LetterDialect {

    private LetterDialect() {}

    static Dialects dialects() {
        return new Dialects(
                new Doors(List.of(new Adapter() {
                    @Override
                    public List<Door> doors() {
                        return List.of(new Door(
                                "/letters",
                                List.of(Door.Rule.open("*", "/letters/**")),
                                (_, response, status, text) -> {
                                    response.setStatus(status);
                                    response.getWriter().write("LETTER " + text.en());
                                },
                                false));
                    }
                })),
                new TokenPaths(Set.of()));
    }
}
