package musubi.hub.journal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In place of a database that is only written to: remembers the values of each statement, and fails when it is told to. */
public final class WrittenRows {

    private final List<String> rows = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    /** The values of each statement, with blanks between them; what is absent is a hyphen. */
    public List<String> rows() {
        return List.copyOf(rows);
    }

    /** From now on nothing can be written. */
    public void breakDown() {
        broken = true;
    }

    public JdbcClient client() {
        return of(JdbcClient.class, (_, _) -> statement());
    }

    private JdbcClient.StatementSpec statement() {
        var values = new CopyOnWriteArrayList<Object>();
        var self = new JdbcClient.StatementSpec[1];
        self[0] = of(JdbcClient.StatementSpec.class, (name, arguments) -> switch (name) {
            case "params" -> {
                values.addAll(Arrays.stream((Object[]) arguments[0])
                        .map(it -> Objects.requireNonNullElse(it, "-"))
                        .toList());
                yield self[0];
            }
            case "update" -> write(values);
            default -> throw new UnsupportedOperationException(name);
        });
        return self[0];
    }

    private int write(List<Object> values) {
        if (broken) {
            throw new IllegalStateException("the database is gone");
        }
        rows.add(values.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return 1;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T of(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
