package musubi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The source tree of the project: what is checked in, without what a build or a running hub leaves in it. */
public record Project(Path top) {

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".idea", ".vscode");

    /** Found by walking up from the working directory to the folder that holds the {@code musubi} script. */
    public static Project here() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("musubi")) && Files.isDirectory(at.resolve("hub"))) {
                return new Project(at);
            }
        }
        throw new IllegalStateException("no project above " + Path.of("").toAbsolutePath());
    }

    /** Every folder with a {@code pom.xml}, the top one included. */
    public List<Path> modules() {
        return files().stream()
                .filter(file -> file.endsWith("pom.xml"))
                .map(Path::getParent)
                .toList();
    }

    public List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_SOURCES.contains(folder.getFileName().toString()) || folder.equals(top.resolve("data"))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_SOURCES.contains(file.getFileName().toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the source tree cannot be read", e);
        }
        return List.copyOf(files);
    }

    /** Relative to the top, as messages name it. */
    public String name(Path file) {
        return top.relativize(file).toString();
    }
}
