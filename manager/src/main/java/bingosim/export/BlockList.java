package bingosim.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Which blocks of a file are whole, in a file of its own that is locked while this is open. */
final class BlockList implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final List<Block> blocks = new ArrayList<>();

    private BlockList(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Goes on with the list that is there if that has the same head, and begins it anew otherwise.
     *
     * @param head one line, different for exports of which one cannot go on with what another wrote
     * @param fileSize of the file with the blocks; after a loss of power less may be there than is in the list
     * @throws ExportRefusedException if another process has it open
     */
    static BlockList open(Path file, String head, long fileSize) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        BlockList list = new BlockList(file, channel);
        boolean isOpen = false;
        try {
            if (channel.tryLock() == null) {
                throw ExportRefusedException.isBeingWritten(file);
            }
            list.read(head, fileSize);
            isOpen = true;
        } finally {
            if (!isOpen) {
                channel.close();
            }
        }
        return list;
    }

    private void read(String head, long fileSize) throws IOException {
        String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        // A line without an end was being written when its process was killed.
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        long size = 0;
        if (!lines.isEmpty() && lines.get(0).equals(head)) {
            size = head.length() + 1;
            for (String line : lines.subList(1, lines.size())) {
                Block block = Block.parse(line);
                if (block.fileSize() > fileSize) {
                    break;
                }
                blocks.add(block);
                size += line.length() + 1;
            }
        }
        channel.truncate(size).position(size);
        if (size == 0) {
            append(head);
        }
    }

    Block last() {
        return blocks.isEmpty() ? Block.NONE : blocks.get(blocks.size() - 1);
    }

    List<byte[]> states() {
        return blocks.stream().map(Block::state).toList();
    }

    void add(Block block) throws IOException {
        append(block.line());
        blocks.add(block);
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
