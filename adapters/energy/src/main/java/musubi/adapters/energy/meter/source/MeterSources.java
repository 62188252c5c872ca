package musubi.adapters.energy.meter.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The mappings that everybody may use: {@code mappings/energy/meters/<id>.yaml} on the class path, and what the operator of the hub puts
 * into a folder. Read once; one that cannot be read keeps the hub from starting.
 */
public final class MeterSources {

    private static final String ENDING = ".yaml";

    private final Map<String, MeterSource> sources;

    private MeterSources(Map<String, MeterSource> sources) {
        this.sources = sources;
    }

    /** @param folder of the operator's own, which need not be there; one of the same id wins over the class path's */
    public static MeterSources load(Path folder) {
        var sources = new TreeMap<String, MeterSource>();
        try {
            var packaged = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:mappings/energy/meters/*" + ENDING);
            for (var file : packaged) {
                try (var in = file.getInputStream()) {
                    sources.put(id(String.valueOf(file.getFilename())), read(String.valueOf(file.getFilename()), in));
                }
            }
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                    for (var file : files) {
                        try (var in = Files.newInputStream(file)) {
                            sources.put(id(file.getFileName().toString()), read(file.toString(), in));
                        }
                    }
                }
            }
            return new MeterSources(sources);
        } catch (IOException e) {
            throw new UncheckedIOException("the mappings of meter files cannot be read", e);
        }
    }

    public Optional<MeterSource> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public Map<String, MeterSource> list() {
        return new TreeMap<>(sources);
    }

    private static MeterSource read(String name, InputStream in) {
        try {
            return SourceJson.read(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(in));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static String id(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
