package musubi.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import musubi.hub.message.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles are data on the class path; one that cannot be understood keeps the hub from starting, by its name. */
class ProfileCatalogueTest {

    private static final String HEAD = "format: test/letter/1.0\ntitle: {en: Letters, ja: 手紙}\n";

    private final Path folder;

    ProfileCatalogueTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aProfileIsReadWithAllOfItsRules() throws IOException {
        var profile = load("test/letters", HEAD + """
                rules:
                - {code: required-missing, severity: error, place: to, required: true,
                   text: {en: To whom, ja: 宛先}, clause: "§2"}
                - {code: too-long, severity: warning, place: text, maximum: 400, pattern: "[^x]*",
                   text: {en: Shorten it, ja: 短く}}
                """).get("test/letters");

        assertThat(profile.title().ja()).isEqualTo("手紙");
        assertThat(profile.rules()).hasSize(2);
        var first = profile.rules().getFirst();
        assertThat(first.required()).isTrue();
        assertThat(first.maximum()).isZero();
        assertThat(first.clause()).isEqualTo("§2");
        var second = profile.rules().getLast();
        assertThat(second.severity()).isEqualTo(Severity.WARNING);
        assertThat(second.required()).isFalse();
        assertThat(second.maximum()).isEqualTo(400);
        assertThat(String.valueOf(second.pattern())).isEqualTo("[^x]*");
        assertThat(second.clause()).isNull();
    }

    @Test
    void whatCannotBeUnderstoodIsNamedByItsFile() {
        assertThatThrownBy(() -> load("test/a", "title: {en: A, ja: あ}\n"))
                .hasMessage("profiles/test/a/profile.yaml: 'format' expected");
        assertThatThrownBy(() -> load("test/b", "format: test/letter/1.0\ntitle: Letters\n"))
                .hasMessageContaining("profiles/test/b/profile.yaml")
                .hasMessageContaining("'en' and 'ja'");
        assertThatThrownBy(() -> load(
                        "test/c", HEAD + "rules:\n- {code: x, severity: fatal, place: to, text: {en: a, ja: あ}}\n"))
                .hasMessageContaining("profiles/test/c/profile.yaml")
                .hasMessageContaining("FATAL");
        assertThatThrownBy(
                        () -> load(
                                "test/d",
                                HEAD
                                        + "rules:\n- {code: x, severity: error, place: to, pattern: \"[\", text: {en: a, ja: あ}}\n"))
                .hasMessageContaining("profiles/test/d/profile.yaml");
    }

    /** A profile is data that others write: it must not be able to make objects. */
    @Test
    void aProfileCannotNameAClass() {
        assertThatThrownBy(() -> load("test/e", HEAD + "rules: !!java.util.ArrayList []\n"))
                .hasMessageContaining("profiles/test/e/profile.yaml");
    }

    @Test
    void aProfileThatNobodyBroughtIsAFaultOfOurs() throws IOException {
        var catalogue = load("test/letters", HEAD);

        assertThatThrownBy(() -> catalogue.get("test/cards")).hasMessageContaining("profiles/test/cards/profile.yaml");
        assertThat(catalogue.list()).hasSize(1);
    }

    private ProfileCatalogue load(String id, String yaml) throws IOException {
        var jar = Files.createTempDirectory(folder, "jar");
        var file = jar.resolve("profiles/" + id + "/profile.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            thread.setContextClassLoader(classPath);
            return ProfileCatalogue.load();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
