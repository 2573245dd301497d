package bingosim.job;

/** A batch was begun by another version of the engine, whose results could differ from those of this one. */
public final class EngineVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private EngineVersionException(String message) {
        super(message);
    }

    static EngineVersionException of(Batch batch, int version) {
        return new EngineVersionException(
                "batch %s was begun by engine version %d, this is version %d: finish it with that version, or delete it"
                        .formatted(batch.name(), batch.engineVersion(), version));
    }
}
