package musubi.adapters.transit.sharing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entur.gbfs.validation.GbfsValidatorFactory;

/** What Entur's validator, which holds files against the official JSON schemas, has against a set of files. */
public final class GbfsOracle {

    private GbfsOracle() {}

    /** @param files of GBFS 3.0 by name, without {@code gbfs} */
    public static List<String> errors(Map<String, byte[]> files) {
        var all = new HashMap<String, InputStream>();
        files.forEach((name, bytes) -> all.put(name, new ByteArrayInputStream(bytes)));
        all.put("gbfs", new ByteArrayInputStream(discovery(files)));
        var errors = new ArrayList<String>();
        var result = GbfsValidatorFactory.getGbfsJsonValidator().validate(all);
        if (!result.summary().version().equals("3.0")) {
            errors.add("version " + result.summary().version());
        }
        result.files().forEach((name, file) -> {
            if (files.containsKey(name) || name.equals("gbfs")) {
                file.errors().forEach(it -> errors.add(name + it.violationPath() + ": " + it.message()));
                if (!file.exists()) {
                    errors.add(name + " was not read");
                }
            }
        });
        return errors;
    }

    private static byte[] discovery(Map<String, byte[]> files) {
        var feeds = files.keySet().stream()
                .map(it -> "{\"name\":\"%s\",\"url\":\"https://example.jp/%s.json\"}".formatted(it, it))
                .collect(Collectors.joining(","));
        return ("{\"last_updated\":\"2026-11-27T09:00:00+09:00\",\"ttl\":60,\"version\":\"3.0\",\"data\":{\"feeds\":["
                        + feeds + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
