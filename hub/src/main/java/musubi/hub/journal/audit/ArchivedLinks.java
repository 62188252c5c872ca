package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** The links of an archive, each with what was sealed of its row. */
final class ArchivedLinks implements ArchivedLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArchiveManifest.Head head;
    private final Map<String, String> digests;
    private final Consumer<String> found;
    private String chain;
    private long position;

    /** @param digests is told the SHA-256 of each message's bytes, by its id */
    ArchivedLinks(ArchiveManifest.Head head, Map<String, String> digests, Consumer<String> found) {
        this.head = head;
        this.digests = digests;
        this.found = found;
        this.chain = head.opening();
    }

    @Override
    public void line(String line) throws IOException {
        var link = JSON.readValue(line, ArchiveManifest.Link.class);
        var place = "#" + link.position() + " hub." + link.source() + " " + link.row();
        if (link.position() != position + 1
                || !ChainHash.next(chain, link.leaf()).equals(link.chain())) {
            found.accept(place + ": the link does not follow from the one before");
        }
        if (!link.sealed().isEmpty() && !ChainHash.of(link.sealed()).equals(link.leaf())) {
            found.accept(place + ": the row is not what was sealed");
        }
        if (link.source().equals(ChainedTable.MESSAGE.word()) && !link.sealed().isEmpty()) {
            var json = link.sealed().substring(link.sealed().indexOf('{'));
            digests.put(link.row(), JSON.readTree(json).path("sha256").asText());
        }
        position = link.position();
        chain = link.chain();
    }

    @Override
    public void end() {
        if (position != head.count() || !chain.equals(head.closing())) {
            found.accept("the links do not end in the signed head of the day");
        }
    }
}
