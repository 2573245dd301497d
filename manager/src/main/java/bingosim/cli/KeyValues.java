package bingosim.cli;

import bingosim.job.InvalidParametersException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Job parameters as people type them: {@code key=value}. */
final class KeyValues {
    private KeyValues() {}

    /** @throws InvalidParametersException naming everything that is none, or given twice */
    static Map<String, String> parse(List<String> parameters) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                problems.add("'%s' is not a parameter: write key=value, such as runs=1000".formatted(parameter));
            } else if (pairs.put(parameter.substring(0, equals), parameter.substring(equals + 1)) != null) {
                problems.add("'%s' is given twice".formatted(parameter.substring(0, equals)));
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidParametersException.of(problems);
        }
        return pairs;
    }
}
