package musubi.hub.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.message.Text;
import org.springframework.beans.factory.ObjectProvider;

/** All entries of the catalogue, as they were when they were asked for: the domains' and the hub's own. */
record Entries(List<CatalogueEntry> list) {

    private static final CatalogueEntry.DataService OPERATORS = new CatalogueEntry.DataService(
            "hub-operator-api",
            new Text("Messages and partners", "メッセージと連携先"),
            new Text(
                    "What came in, what became of it, and who may connect: for those who operate the hub, and for senders.",
                    "受信したメッセージとその経過、連携先の登録。運用者と送信元のための API です。"),
            "/hub",
            null,
            "/openapi.json",
            false,
            List.of());

    static Entries of(ObjectProvider<Adapter> adapters) {
        var ids = new HashSet<String>();
        return new Entries(
                Stream.concat(Stream.of(OPERATORS), adapters.orderedStream().flatMap(it -> it.catalogue().stream()))
                        .filter(it -> ids.add(it.id()))
                        .toList());
    }

    List<CatalogueEntry.Dataset> datasets() {
        return of(CatalogueEntry.Dataset.class);
    }

    List<CatalogueEntry.DataService> services() {
        return of(CatalogueEntry.DataService.class);
    }

    private <T extends CatalogueEntry> List<T> of(Class<T> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
