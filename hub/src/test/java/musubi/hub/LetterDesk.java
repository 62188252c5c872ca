package musubi.hub;

import java.util.List;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Text;
import org.springframework.boot.test.context.TestComponent;

/** Where people look after letters: a window for everybody, a desk for clerks, a strong room for operators, and a door. */
@TestComponent
final class LetterDesk implements Adapter {

    @Override
    public List<Page> pages() {
        return List.of(
                new Page(
                        "/letters/window",
                        new Text("Letter window", "手紙の窓口"),
                        Readers.everybody(),
                        "letters",
                        List.of("/assets/letters/window.css", "/assets/letters/window.js")),
                new Page(
                        "/letters/desk", new Text("Letter desk", "手紙の机"), Readers.roles("clerk"), "letters", List.of()),
                new Page("/letters/room", new Text("Strong room", "手紙の金庫"), Readers.operators(), "letters", List.of()));
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(
                "/letters",
                List.of(Door.Rule.open("GET", "/letters/*")),
                new ProblemWriter(),
                false,
                Set.of("/letters/token", "/auth/token")));
    }
}
