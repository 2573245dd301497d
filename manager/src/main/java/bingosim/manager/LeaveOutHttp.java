package bingosim.manager;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves out what only a manager needs that answers over HTTP, because short commands would wait half a second for it. */
final class LeaveOutHttp implements AutoConfigurationImportFilter, EnvironmentAware {
    /** Said by whoever answers over HTTP. */
    private static final String IS_NEEDED = "bingosim.answers-over-http";

    private static final List<String> PARTS = List.of(
            ".actuate.",
            ".health.",
            ".micrometer.",
            ".security.",
            ".webmvc.",
            ".servlet.",
            ".tomcat.",
            ".jackson.",
            ".http.");

    private boolean isNeeded;

    @Override
    public void setEnvironment(Environment environment) {
        isNeeded = environment.getProperty(IS_NEEDED, Boolean.class, false);
    }

    /** @param names null where another filter has left one out */
    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] isKept = new boolean[names.length];
        Arrays.fill(isKept, true);
        for (int i = 0; i < names.length && !isNeeded; i++) {
            String name = names[i];
            isKept[i] = name == null || PARTS.stream().noneMatch(name::contains);
        }
        return isKept;
    }
}
