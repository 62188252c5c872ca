package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.gate.Grant;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;

/** The files by which those who use GBFS find the others, and the one that simple operators do not send. */
final class Discovery {

    private static final Set<GbfsName> PASSING = Set.of(GbfsName.VEHICLE_STATUS, GbfsName.STATION_STATUS);
    private static final int TTL = 60;

    private final SharedFileStore store;
    private final PartnerStore partners;
    private final PublicAddress address;
    private final CityContact contact;

    Discovery(SharedFileStore store, PartnerStore partners, PublicAddress address, CityContact contact) {
        this.store = store;
        this.partners = partners;
        this.address = address;
        this.contact = contact;
    }

    /** {@code gbfs.json}, once there is a system and something of its vehicles. */
    Optional<ObjectNode> feeds(Grant grant, String operator) {
        var files = store.list(grant, operator);
        if (!isPublished(files)) {
            return Optional.empty();
        }
        var feeds = GbfsJson.array();
        var names = Stream.concat(
                Stream.of("gbfs", "gbfs_versions", GbfsName.SYSTEM_INFORMATION.word()),
                files.stream().map(it -> it.name().word()));
        names.distinct()
                .forEach(it -> feeds.add(GbfsJson.object().put("name", it).put("url", url(operator, it))));
        var data = GbfsJson.object();
        data.set("feeds", feeds);
        return Optional.of(file(newest(files), data));
    }

    /** {@code gbfs_versions.json}: one. */
    Optional<ObjectNode> versions(Grant grant, String operator) {
        var files = store.list(grant, operator);
        if (!isPublished(files)) {
            return Optional.empty();
        }
        var data = GbfsJson.object();
        data.set("versions", versionList(operator));
        return Optional.of(file(newest(files), data));
    }

    /** {@code manifest.json}: the systems of the city. */
    ObjectNode manifest(Grant grant) {
        var datasets = GbfsJson.array();
        var newest = Instant.EPOCH;
        for (var operator : store.operators(grant)) {
            var files = store.list(grant, operator);
            if (isPublished(files)) {
                var dataset = GbfsJson.object().put("system_id", systemId(grant, operator));
                dataset.set("versions", versionList(operator));
                datasets.add(dataset);
                newest = newest(files).isAfter(newest) ? newest(files) : newest;
            }
        }
        var data = GbfsJson.object();
        data.set("datasets", datasets);
        return file(newest, data);
    }

    /** What the operator sent; of the system itself what the city knows, where the operator has not. */
    Optional<PublishedFile> file(Grant grant, String operator, GbfsName name) {
        var sent = store.find(grant, operator, name);
        if (sent.isPresent() || name != GbfsName.SYSTEM_INFORMATION) {
            return sent;
        }
        var files = store.list(grant, operator);
        return isPublished(files) ? Optional.of(system(operator, newest(files))) : Optional.empty();
    }

    /** With the files that GBFS cannot be without: of the system, and of vehicles or of stations. */
    private boolean isPublished(List<PublishedFile> files) {
        var names = files.stream().map(PublishedFile::name).collect(Collectors.toSet());
        return names.stream().anyMatch(PASSING::contains)
                && (names.contains(GbfsName.SYSTEM_INFORMATION) || contact.mail() != null);
    }

    private PublishedFile system(String operator, Instant time) {
        var name = partners.name(operator);
        var data = GbfsJson.object().put("system_id", operator);
        data.set("languages", GbfsJson.array().add("ja").add("en"));
        data.set(
                "name",
                GbfsJson.array()
                        .addAll(GbfsJson.localised(name.ja(), "ja"))
                        .addAll(GbfsJson.localised(name.en(), "en")));
        data.put("opening_hours", "24/7")
                .put("feed_contact_email", contact.mail())
                .put("timezone", "Asia/Tokyo");
        var bytes = new SharedFile(GbfsName.SYSTEM_INFORMATION, time, TTL, data).bytes();
        return new PublishedFile(
                GbfsName.SYSTEM_INFORMATION, time, TTL, bytes, Payload.of(bytes).sha256Hex());
    }

    private String systemId(Grant grant, String operator) {
        return store.find(grant, operator, GbfsName.SYSTEM_INFORMATION)
                .map(it -> GbfsJson.readOwn(it.bytes()).at("/data/system_id").asText())
                .orElse(operator);
    }

    private com.fasterxml.jackson.databind.node.ArrayNode versionList(String operator) {
        return GbfsJson.array()
                .add(GbfsJson.object().put("version", GbfsJson.VERSION).put("url", url(operator, "gbfs")));
    }

    private static Instant newest(List<PublishedFile> files) {
        return files.stream()
                .map(PublishedFile::lastUpdated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static ObjectNode file(Instant time, ObjectNode data) {
        var file = GbfsJson.object().put("last_updated", time.toString());
        file.put("ttl", TTL).put("version", GbfsJson.VERSION);
        file.set("data", data);
        return file;
    }

    private String url(String operator, String word) {
        return address.of("/transit/gbfs/" + operator + "/" + word + ".json");
    }
}
