package bingosim.cli;

import java.nio.charset.Charset;

/**
 * What the launcher knows of the terminal and a JVM does not: whether standard error is one, and how wide it is.
 *
 * @param isInteractive whether somebody watches
 * @param width in columns
 */
record Terminal(boolean isInteractive, int width, Charset charset) {
    private static final int DEFAULT_WIDTH = 80;

    static Terminal current() {
        return new Terminal(
                Boolean.getBoolean("bingosim.terminal"),
                Math.max(40, Integer.getInteger("bingosim.columns", DEFAULT_WIDTH)),
                Charset.defaultCharset());
    }
}
