package musubi.adapters.transit.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the city lays its own street network ({@code *.osm.pbf}) and heights ({@code *.tif}, GeoTIFF in WGS 84). */
record StreetFiles(Path folder) {

    List<Path> heights() {
        return list().stream().filter(it -> it.toString().endsWith(".tif")).toList();
    }

    /** Changes whenever a file comes, goes or is replaced. */
    List<String> fingerprint() {
        return list().stream().map(StreetFiles::describe).toList();
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static String describe(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
