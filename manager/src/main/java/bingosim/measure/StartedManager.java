package bingosim.measure;

/** A manager in this process. */
public interface StartedManager extends AutoCloseable {
    <T> T bean(Class<T> type);

    @Override
    void close();
}
