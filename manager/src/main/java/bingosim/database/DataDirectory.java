package bingosim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory that holds everything of a local database, and where in it what is. */
record DataDirectory(Path root) {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final String UNFINISHED = "postgres.new-";
    private static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Makes it if need be, for nobody else to read. */
    static DataDirectory create(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path ancestor = absolute; ancestor != null; ancestor = ancestor.getParent()) {
            if (Files.exists(ancestor) && !Files.isDirectory(ancestor)) {
                throw LocalDatabaseException.notADirectory(ancestor);
            }
        }
        try {
            Files.createDirectories(absolute, onlyFor("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // A symbolic link to a directory is welcome; the next line says so, or fails for good.
        }
        return new DataDirectory(absolute.toRealPath());
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path owner() {
        return root.resolve("owner");
    }

    Path password() {
        return root.resolve("password");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Empty and new; the next start removes it, unless it has become the cluster. */
    Path createUnfinishedCluster() throws IOException {
        return Files.createTempDirectory(root, UNFINISHED);
    }

    /** What cannot be removed, because the {@code initdb} of a killed owner still writes to it, is left to the next start. */
    void removeUnfinishedClusters() {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(root, UNFINISHED + "*")) {
            for (Path path : unfinished) {
                remove(path);
            }
        } catch (IOException | UncheckedIOException e) {
            log.debug("cannot remove an unfinished cluster yet: {}", e.toString());
        }
    }

    void adoptCluster(Path finished) throws IOException {
        Files.move(finished, cluster(), StandardCopyOption.ATOMIC_MOVE);
        if (HAS_PERMISSIONS) { // Windows cannot open a directory, and need not
            force(root, StandardOpenOption.READ);
        }
    }

    Path serverLog() {
        return root.resolve("log/server.log");
    }

    Path commandLog() {
        return root.resolve("log/command.log");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** The whole text or the old one, whenever the machine goes down; only we may read it. */
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, onlyFor("rw-------"));
        Files.writeString(draft, text);
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void force(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static FileAttribute<?>[] onlyFor(String permissions) {
        if (!HAS_PERMISSIONS) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }
}
