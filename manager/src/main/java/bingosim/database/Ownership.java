package bingosim.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The right to start and stop the server of a data directory; one process has it, and loses it when it dies. */
final class Ownership implements AutoCloseable {

    /**
     * Held by this JVM. A second channel on a locked file would, once closed, take the lock away from the first (POSIX locks
     * belong to the process), so none is opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final DataDirectory directory;
    private final FileChannel channel;

    private Ownership(DataDirectory directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Waits for a brief owner to go; a lasting one is a refusal at once. */
    static Ownership take(DataDirectory directory, Owner owner, Consumer<String> progress) throws IOException {
        Patience patience = new Patience();
        boolean isSaid = false;
        while (true) {
            Optional<Ownership> taken = tryTake(directory, owner);
            if (taken.isPresent()) {
                return taken.get();
            }
            Optional<Owner> holder = Owner.read(directory.owner());
            if (patience.isOver() || holder.filter(h -> !h.isBrief()).isPresent()) {
                throw inUse(directory, holder);
            }
            if (!isSaid && holder.isPresent()) {
                progress.accept("waiting for process %d (%s) ..."
                        .formatted(holder.get().pid(), holder.get().command()));
                isSaid = true;
            }
            patience.pause();
        }
    }

    static Optional<Ownership> tryTake(DataDirectory directory, Owner owner) throws IOException {
        if (!HELD.add(directory.root())) {
            return Optional.empty();
        }
        Optional<Ownership> taken = Optional.empty();
        try {
            taken = lock(directory, owner);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(directory.root());
            }
        }
    }

    private static Optional<Ownership> lock(DataDirectory directory, Owner owner) throws IOException {
        FileChannel channel = FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<Ownership> taken = Optional.empty();
        try {
            if (channel.tryLock() != null) {
                Ownership ownership = new Ownership(directory, channel);
                ownership.announce(owner);
                taken = Optional.of(ownership);
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                channel.close();
            }
        }
    }

    static LocalDatabaseException inUse(DataDirectory directory, Optional<Owner> holder) throws IOException {
        String who = holder.isPresent() ? holder.get().describe(directory.owner()) : "another process";
        return LocalDatabaseException.inUse(directory.root(), who);
    }

    void announce(Owner owner) throws IOException {
        owner.write(directory.owner());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(directory.owner());
        } finally {
            HELD.remove(directory.root());
        }
    }
}
