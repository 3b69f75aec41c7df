package org.tariscope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a run of tests has for itself. */
public final class Folder {
    private Folder() {}

    /** The folder, empty: what an earlier run left in it is deleted. */
    public static Path fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> old;
                try (Stream<Path> all = Files.walk(folder)) {
                    old = all.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : old) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
