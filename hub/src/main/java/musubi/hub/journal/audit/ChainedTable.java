package musubi.hub.journal.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.PartitionStore;

/**
 * A table whose rows are sealed, and what of a row is: the text {@code musubi-audit/<version> <table> <json>}, where the JSON is
 * PostgreSQL's own text of a {@code jsonb} with the columns of that version.
 *
 * <p>A version never changes once it was released, for old links are verified with it. Who adds a column to such a table adds a
 * version that has it; new rows are sealed with the newest.
 */
enum ChainedTable {
    MESSAGE(List.of(List.of(
            "id",
            "source",
            "type",
            "subject",
            "media_type",
            "action",
            "sender",
            "client",
            "sender_roles",
            "purpose",
            "message_key",
            "order_key",
            "correlation",
            "rejected",
            "unwanted",
            "notices",
            "steps",
            "size",
            "sha256",
            "kept_days"))),
    DECISION(List.of(List.of(
            "id",
            "message_id",
            "delivery_id",
            "recipient",
            "type",
            "what",
            "subject",
            "purpose",
            "permitted",
            "basis",
            "person")));

    private final List<List<String>> versions;

    ChainedTable(List<List<String>> versions) {
        this.versions = versions;
    }

    /** As the links name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    DayPartitionStore.Table table() {
        return PartitionStore.table(word());
    }

    int newest() {
        return versions.size();
    }

    List<String> columns() {
        return versions.getLast();
    }

    /** The SQL of what is sealed of the row under this alias, in the newest version. */
    String sealed(String alias) {
        return sealed(alias, newest());
    }

    /** The SQL of what was sealed of the row, in the version that the expression names. */
    String sealed(String alias, String version) {
        return IntStream.rangeClosed(1, newest())
                .mapToObj(it -> " WHEN " + it + " THEN " + sealed(alias, it))
                .collect(Collectors.joining("", "CASE " + version, " END"));
    }

    private String sealed(String alias, int version) {
        return versions.get(version - 1).stream()
                .map(it -> "'" + it + "', " + value(alias, it))
                .collect(Collectors.joining(
                        ", ", "'musubi-audit/" + version + " " + word() + " ' || jsonb_build_object(", ")::text"));
    }

    /** Bytes as digits, whatever {@code bytea_output} says. */
    private static String value(String alias, String column) {
        return column.equals("sha256") ? "encode(" + alias + ".sha256, 'hex')" : alias + "." + column;
    }
}
