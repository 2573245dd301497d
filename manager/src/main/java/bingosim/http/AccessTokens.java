package bingosim.http;

import bingosim.job.InvalidParametersException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Who may do what. A token that nobody gave is made up by whichever manager needs it first, and is the same for all managers
 * of the database, which keeps its digest only. A token is as long as a key, so that a plain digest gives nothing away.
 */
public final class AccessTokens {
    static final int SHORTEST = 32;

    private static final int RANDOM_BYTES = 32;

    private static final String FIND = "select sha_256 from access_token where access = ?";
    private static final String ADD = """
            insert into access_token (access, sha_256)
            values (?, ?)
            on conflict (access) do nothing
            """;
    private static final String REPLACE = """
            insert into access_token (access, sha_256)
            values (?, ?)
            on conflict (access) do update
            set sha_256 = excluded.sha_256,
                created_at = clock_timestamp()
            """;

    private final JdbcOperations jdbc;
    private final SecureRandom random = new SecureRandom();
    private final Map<Access, String> digests = new EnumMap<>(Access.class);
    private final Map<Access, String> made = new EnumMap<>(Access.class);

    AccessTokens(JdbcOperations jdbc, HttpSettings settings) {
        this.jdbc = jdbc;
        for (Access access : Access.values()) {
            String given = settings.tokens().get(access);
            digests.put(access, given == null ? stored(access, settings.isToReplaceTokens()) : digest(given));
        }
    }

    /** @throws InvalidParametersException if it is short enough to be guessed */
    public static void requireLong(String variable, String token) {
        if (token.length() < SHORTEST) {
            throw InvalidParametersException.of(
                    List.of("%s is too short: give %d characters or more, such as those of: openssl rand -hex 32"
                            .formatted(variable, SHORTEST)));
        }
    }

    private String stored(Access access, boolean isToReplace) {
        Optional<String> known = isToReplace ? Optional.empty() : find(access);
        if (known.isPresent()) {
            return known.get();
        }
        String token = made(access);
        if (jdbc.update(isToReplace ? REPLACE : ADD, access.label(), digest(token)) == 1) {
            made.put(access, token);
        }
        return find(access).orElseThrow();
    }

    private Optional<String> find(Access access) {
        return jdbc.queryForList(FIND, String.class, access.label()).stream().findFirst();
    }

    private String made(Access access) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "bingosim-%s-%s"
                .formatted(
                        access.label(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Those that this process has made up; nobody can find them out later. */
    public Map<Access, String> made() {
        return Collections.unmodifiableMap(made);
    }

    /** The most that this token gives, empty if it is none of ours. */
    Optional<Access> access(String token) {
        byte[] digest = digest(token).getBytes(StandardCharsets.US_ASCII);
        return digests.entrySet().stream()
                .filter(known -> MessageDigest.isEqual(known.getValue().getBytes(StandardCharsets.US_ASCII), digest))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
