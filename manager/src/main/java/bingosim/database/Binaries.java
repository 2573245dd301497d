package bingosim.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, from the archive on our class path to the data directory.
 *
 * <p>Unpacked here and not by {@code EmbeddedPostgres}: it takes half-written programs, of a full disk or a killed process,
 * for whole ones ever after, and its way of starting a server cannot say why one did not start.
 */
final class Binaries {

    private static final int EXECUTABLE = 0100;
    private static final int ID_BYTES = 8;

    private Binaries() {}

    /** The directory that has {@code bin}. */
    static Path unpacked(DataDirectory directory) throws IOException {
        Path home = directory.binaries().resolve(archiveId());
        if (!Files.exists(home)) {
            Path unfinished = home.resolveSibling(home.getFileName() + ".new");
            DataDirectory.remove(unfinished);
            Files.createDirectories(unfinished);
            try {
                unpackInto(unfinished);
            } catch (IOException e) {
                DataDirectory.remove(unfinished); // on a full disk, give back what it took
                throw e;
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static String archiveId() throws IOException {
        try (DigestInputStream archive = new DigestInputStream(openArchive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void unpackInto(Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(openArchive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean isProgram = (entry.getMode() & EXECUTABLE) != 0;
        if (isProgram && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(target));
        }
    }

    private static InputStream openArchive() throws IOException {
        String os = System.getProperty("os.name");
        String arch = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family(os), arch);
        } catch (IllegalStateException e) { // the library's way to say that it has none
            throw LocalDatabaseException.unsupportedPlatform(os + " on " + arch, e);
        }
    }

    private static String family(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : os;
    }
}
