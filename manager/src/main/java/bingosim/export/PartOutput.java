package bingosim.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** The end of a file, which knows where it is. */
final class PartOutput extends OutputStream {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private long position;

    /** @param channel positioned at the end */
    PartOutput(FileChannel channel) throws IOException {
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        position = channel.position();
    }

    long position() {
        return position;
    }

    @Override
    public void write(int oneByte) throws IOException {
        out.write(oneByte);
        position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
