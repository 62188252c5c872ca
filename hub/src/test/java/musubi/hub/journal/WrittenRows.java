package musubi.hub.journal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In place of a database that is only written to: remembers the values of each statement, and fails when it is told to. */
public final class WrittenRows {

    private final List<String> rows = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile boolean keyed;

    /** The values of each statement, with blanks between them; what is absent is a hyphen. */
    public List<String> rows() {
        return List.copyOf(rows);
    }

    /** From now on nothing can be written. */
    public void breakDown() {
        broken = true;
    }

    /** From now on each row is a key: the same a second time changes nothing. */
    public void takeEachOnce() {
        keyed = true;
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
            case "param" -> {
                values.add(arguments[0]);
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
        var row = values.stream()
                .map(it -> it instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(it))
                .collect(Collectors.joining(" "));
        if (keyed && rows.contains(row)) {
            return 0;
        }
        rows.add(row);
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
