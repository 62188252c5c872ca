package musubi.conformance.apis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import musubi.conformance.Project;

/**
 * A Java client that openapi-generator makes of an API's description, and that compiles.
 *
 * @param folder where its sources and classes lie
 */
record GeneratedClient(Path folder) {

    private static final int MINUTES = 5;

    /** Makes the client, and compiles it together with a program that uses it. */
    static GeneratedClient make(Path folder, byte[] description, Path program)
            throws IOException, InterruptedException {
        var openApi = Files.write(folder.resolve("openapi.json"), description);
        var log = folder.resolve("generator.log");
        var generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Project.here()
                                .top()
                                .resolve("conformance-tests/target/generator/openapi-generator-cli.jar")
                                .toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=apache-httpclient",
                        "--input-spec=" + openApi,
                        "--output=" + folder,
                        "--additional-properties=openApiNullable=false,useJakartaEe=true,apiPackage=client.api,modelPackage=client.model,invokerPackage=client,hideGenerationTimestamp=true",
                        "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(generator.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("the generator ends")
                .isTrue();
        assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
        var client = new GeneratedClient(folder);
        client.compile(program);
        return client;
    }

    private void compile(Path program) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var sources = new ArrayList<>(sources());
            sources.add(program);
            var options = List.of(
                    "-d",
                    classes().toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-nowarn");
            var done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }

    /** Runs the program, and returns what it answers. */
    String run(String program, String... arguments) throws Exception {
        try (var loader = new URLClassLoader(
                new URL[] {classes().toUri().toURL()}, getClass().getClassLoader())) {
            return (String)
                    loader.loadClass(program).getMethod("run", String[].class).invoke(null, (Object) arguments);
        }
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("src/main/java"))) {
            return all.filter(it -> it.toString().endsWith(".java")).toList();
        }
    }
}
