package bingosim.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.InvalidParametersException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    private Path directory;

    @Test
    void secretIsWhatIsInTheFileWithoutTheEndOfItsLine() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "s3cret\n");

        assertThat(SecretFile.of(Map.of("TOKEN_FILE", file.toString()), "TOKEN"))
                .contains("s3cret");
        assertThat(SecretFile.of(Map.of("TOKEN", "s"), "TOKEN")).isEmpty();
    }

    @Test
    void fileWithoutASecretIsRefused() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty"), "\n");

        assertThatThrownBy(() -> SecretFile.of(Map.of("TOKEN_FILE", empty.toString()), "TOKEN"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("TOKEN_FILE=%s cannot be used: it is empty".formatted(empty));
        assertThatThrownBy(() -> SecretFile.of(Map.of("TOKEN_FILE", "/nowhere"), "TOKEN"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("TOKEN_FILE=/nowhere cannot be used: NoSuchFileException");
    }
}
