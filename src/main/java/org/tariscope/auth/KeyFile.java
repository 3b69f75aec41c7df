package org.tariscope.auth;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The file with the keys, which only its owner may read, and which is always whole: it is written aside and renamed. */
final class KeyFile {
    /** What is compared to see that somebody wrote the file; a rename gives it a new key even within one clock tick. */
    record Stamp(FileTime modified, long size, Object key) {}

    /** Something to do while no other process changes the file. */
    interface Work {
        void run() throws IOException;
    }

    /** File locks belong to the whole JVM, so its threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path dataDir;
    private final Path directory;
    private final Path file;

    KeyFile(Path dataDir) {
        this.dataDir = dataDir;
        this.directory = dataDir.resolve("keys");
        this.file = directory.resolve("keys.json");
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    void locked(Work work) throws IOException {
        if (!Files.isDirectory(directory)) {
            createDirectory();
        }
        checkOwnerOnly(directory);
        Path lock = directory.resolve("keys.lock");
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(
                        lock,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.mode(lock, OwnerOnly.FILE_MODE));
                var held = channel.lock()) {
            if (held.isValid()) {
                work.run();
            }
        } finally {
            THREADS.unlock();
        }
    }

    private void createDirectory() throws IOException {
        Files.createDirectories(dataDir);
        try {
            Files.createDirectory(directory, OwnerOnly.mode(directory, OwnerOnly.DIRECTORY_MODE));
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // Its directory is as good as ours.
        }
    }

    String read() throws IOException {
        checkOwnerOnly(file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    Stamp stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    void write(String text) throws IOException {
        Path aside = directory.resolve("keys.json.new");
        Files.deleteIfExists(aside);
        OwnerOnly.write(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory();
    }

    /** Without this a power failure may undo the rename. Systems that cannot open a directory do not need it. */
    private void syncDirectory() throws IOException {
        if (OwnerOnly.isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void checkOwnerOnly(Path path) throws IOException {
        if (!OwnerOnly.isPosix(path)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!PosixFilePermissions.fromString(OwnerOnly.DIRECTORY_MODE).containsAll(permissions)) {
            throw new IllegalStateException("Others than its owner have access to " + path + " ("
                    + PosixFilePermissions.toString(permissions) + "); take it from them, and make new keys");
        }
    }
}
