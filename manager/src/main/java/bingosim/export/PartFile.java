package bingosim.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that is being written block by block, under another name until it is whole. */
final class PartFile implements Closeable {
    private final ExportTarget target;
    private final BlockList blocks;
    private final FileChannel channel;
    private final PartOutput output;

    private PartFile(ExportTarget target, BlockList blocks, FileChannel channel) throws IOException {
        this.target = target;
        this.blocks = blocks;
        this.channel = channel;
        long end = blocks.last().fileSize();
        channel.truncate(end).position(end);
        output = new PartOutput(channel);
    }

    /**
     * After the last whole block, if the export that is to be written was begun already.
     *
     * @param head tells this export from others, in one line
     * @throws ExportRefusedException if another process writes it, or a file is in the way
     */
    static PartFile open(ExportTarget target, String head) throws IOException {
        target.requireFree();
        Path part = target.part();
        if (Files.exists(part) && Files.notExists(target.blocks()) && !target.isForced()) {
            throw ExportRefusedException.isNotOurs(part);
        }
        BlockList blocks = BlockList.open(target.blocks(), head, Files.exists(part) ? Files.size(part) : 0);
        try {
            return new PartFile(
                    target, blocks, FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            blocks.close();
            throw e;
        }
    }

    PartOutput output() {
        return output;
    }

    Block last() {
        return blocks.last();
    }

    List<byte[]> states() {
        return blocks.states();
    }

    /** What was written since the last block is another one. */
    void endBlock(long nextRun, long checksum, byte[] state) throws IOException {
        output.flush();
        channel.force(false);
        blocks.add(new Block(nextRun, output.position(), checksum, state));
    }

    /** Gives the file its name. */
    void finish() throws IOException {
        output.flush();
        channel.force(true);
        channel.close();
        Files.move(target.part(), target.file(), StandardCopyOption.ATOMIC_MOVE);
        blocks.delete();
    }

    @Override
    public void close() throws IOException {
        try (blocks) {
            channel.close();
        }
    }
}
