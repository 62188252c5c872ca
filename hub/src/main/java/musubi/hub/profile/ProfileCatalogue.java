package musubi.hub.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import musubi.hub.message.FormatId;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All profiles on the class path: {@code profiles/<domain>/<name>/profile.yaml}. */
public final class ProfileCatalogue {

    private final Map<String, Profile> profiles;

    private ProfileCatalogue(Map<String, Profile> profiles) {
        this.profiles = profiles;
    }

    /** Reads every profile once. A profile that cannot be read keeps the hub from starting. */
    public static ProfileCatalogue load() {
        try {
            var profiles = new TreeMap<String, Profile>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/**/profile.yaml")) {
                var profile = read(file);
                profiles.put(profile.id(), profile);
            }
            return new ProfileCatalogue(profiles);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the profiles", e);
        }
    }

    public Profile get(String id) {
        var profile = profiles.get(id);
        if (profile == null) {
            throw new IllegalArgumentException("No profiles/" + id + "/profile.yaml on the class path");
        }
        return profile;
    }

    public Collection<Profile> list() {
        return profiles.values();
    }

    private static Profile read(Resource file) throws IOException {
        var url = file.getURL().toString();
        var id = url.substring(
                url.lastIndexOf("/profiles/") + "/profiles/".length(), url.length() - "/profile.yaml".length());
        try (InputStream in = file.getInputStream()) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Profile(id, new FormatId(string(yaml, "format")), text(yaml, "title"), rules(yaml));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("profiles/" + id + "/profile.yaml: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // the shape of YAML is known only by looking
    private static List<Profile.Rule> rules(Map<String, Object> yaml) {
        var rules = (List<Map<String, Object>>) yaml.getOrDefault("rules", List.of());
        return rules.stream().map(ProfileCatalogue::rule).toList();
    }

    private static Profile.Rule rule(Map<String, Object> yaml) {
        var pattern = (String) yaml.get("pattern");
        return new Profile.Rule(
                string(yaml, "code"),
                Severity.valueOf(string(yaml, "severity").toUpperCase(java.util.Locale.ROOT)),
                string(yaml, "place"),
                Boolean.TRUE.equals(yaml.get("required")),
                pattern == null ? null : Pattern.compile(pattern),
                yaml.get("maximum") instanceof Integer maximum ? maximum : 0,
                text(yaml, "text"),
                (String) yaml.get("clause"));
    }

    @SuppressWarnings("unchecked") // as above
    private static Text text(Map<String, Object> yaml, String name) {
        if (!(yaml.get(name) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("'" + name + "' with 'en' and 'ja' expected");
        }
        return new Text(string((Map<String, Object>) map, "en"), string((Map<String, Object>) map, "ja"));
    }

    private static String string(Map<String, Object> yaml, String name) {
        if (!(yaml.get(name) instanceof String value)) {
            throw new IllegalArgumentException("'" + name + "' expected");
        }
        return value;
    }
}
