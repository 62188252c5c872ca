package musubi.adapters.energy.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All templates: {@code profiles/energy/programs/<id>.yaml} on the class path, read once. One that cannot be read keeps the hub from starting. */
public final class Templates {

    private static final String ENDING = ".yaml";

    private final Map<String, Template> templates;

    private Templates(Map<String, Template> templates) {
        this.templates = templates;
    }

    public static Templates load() {
        try {
            var templates = new TreeMap<String, Template>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:profiles/energy/programs/*" + ENDING)) {
                var name = String.valueOf(file.getFilename());
                var id = name.substring(0, name.length() - ENDING.length());
                try (var in = file.getInputStream()) {
                    Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                    templates.put(id, TemplateReader.read(id, yaml));
                }
            }
            return new Templates(templates);
        } catch (IOException e) {
            throw new UncheckedIOException("the templates of programs cannot be read", e);
        }
    }

    /** By their ids, in their order. */
    public List<Template> list() {
        return List.copyOf(templates.values());
    }

    public Optional<Template> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }
}
