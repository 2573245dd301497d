package bingosim.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Job parameters that nothing can be launched with, every one that is wrong in a line of its own. Nothing was stored. */
public final class InvalidParametersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> byName;

    private InvalidParametersException(Iterable<String> problems, Map<String, String> byName) {
        super(String.join(System.lineSeparator(), problems));
        this.byName = byName;
    }

    public static InvalidParametersException of(List<String> problems) {
        return new InvalidParametersException(problems, Map.of());
    }

    /** @param problems by name of the parameter, in the order in which they are said */
    public static InvalidParametersException of(Map<String, String> problems) {
        return new InvalidParametersException(problems.values(), new LinkedHashMap<>(problems));
    }

    /** What is wrong with which parameter; empty where it is about something else, such as an option. */
    public Map<String, String> byName() {
        return byName;
    }
}
