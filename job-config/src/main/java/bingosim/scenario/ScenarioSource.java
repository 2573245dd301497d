package bingosim.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a scenario, as it is stored with a batch.
 *
 * @param name where it comes from, for messages
 */
public record ScenarioSource(String name, String text) {

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    public String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws InvalidScenarioException naming everything that is wrong */
    public Scenario parse() {
        return new ScenarioReader(name, text).read();
    }
}
