package bingosim.scenario;

public final class InvalidScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidScenarioException(String m) {
        super(m);
    }
}
