package org.tariscope.http;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file for what is too long for the memory. It has no name on the disk, so that nothing is left of it when it is closed, or the server is killed. */
final class UnnamedFile {
    private UnnamedFile() {}

    static FileChannel open() throws IOException {
        Path path = Files.createTempFile("tariscope", ".tmp");
        return FileChannel.open(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }
}
