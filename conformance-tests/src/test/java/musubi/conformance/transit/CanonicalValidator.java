package musubi.conformance.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import musubi.conformance.Project;

/**
 * MobilityData's gtfs-validator, in a class loader that sees nothing of ours: it brings a hundred libraries in versions of its own.
 * The build lays them into a folder (module gtfs-validator).
 */
final class CanonicalValidator implements AutoCloseable {

    private static final String PACKAGE = "org.mobilitydata.gtfsvalidator.";

    private final URLClassLoader loader;

    private CanonicalValidator(URLClassLoader loader) {
        this.loader = loader;
    }

    static CanonicalValidator open() throws IOException {
        var folder = Project.here().top().resolve("conformance-tests/gtfs-validator/target/lib");
        assumeThat(folder).as("the canonical validator").isDirectory();
        try (var jars = Files.list(folder)) {
            var urls = jars.map(CanonicalValidator::url).toArray(URL[]::new);
            return new CanonicalValidator(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code and number of each kind of error, as on a day. */
    List<String> errors(Path zip, LocalDate day, Path folder) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            run(zip.toUri(), day, folder);
        } finally {
            thread.setContextClassLoader(before);
        }
        var system =
                new ObjectMapper().readTree(folder.resolve("system_errors.json").toFile());
        assertThat(system.path("notices")).as("the validator itself").isEmpty();
        var report = new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        return StreamSupport.stream(report.path("notices").spliterator(), false)
                .filter(it -> it.path("severity").asText().equals("ERROR"))
                .map(it ->
                        it.path("code").asText() + " " + it.path("totalNotices").asInt())
                .sorted()
                .toList();
    }

    private void run(URI zip, LocalDate day, Path folder) throws Exception {
        var country = type("input.CountryCode").getMethod("forStringOrUnknown", String.class);
        Object config =
                type("runner.ValidationRunnerConfig").getMethod("builder").invoke(null);
        config = set(config, "setGtfsSource", URI.class, zip);
        config = set(config, "setOutputDirectory", Path.class, folder);
        config = set(config, "setNumThreads", int.class, 2);
        config = set(config, "setCountryCode", country.getReturnType(), country.invoke(null, "JP"));
        config = set(config, "setDateForValidation", LocalDate.class, day);
        config = set(config, "setSkipValidatorUpdate", boolean.class, true);
        var built =
                type("runner.ValidationRunnerConfig$Builder").getMethod("build").invoke(config);
        var client = type("runner.ApplicationType").getField("CLI").get(null);
        var versions = type("util.VersionResolver")
                .getConstructor(type("runner.ApplicationType"))
                .newInstance(client);
        var runner = type("runner.ValidationRunner")
                .getConstructor(type("util.VersionResolver"))
                .newInstance(versions);
        var status = type("runner.ValidationRunner")
                .getMethod("run", type("runner.ValidationRunnerConfig"))
                .invoke(runner, built);
        assertThat(status).hasToString("SUCCESS");
    }

    private Object set(Object builder, String name, Class<?> kind, Object value) throws ReflectiveOperationException {
        return type("runner.ValidationRunnerConfig$Builder")
                .getMethod(name, kind)
                .invoke(builder, value);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(PACKAGE + name);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
