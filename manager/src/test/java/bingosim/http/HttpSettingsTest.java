package bingosim.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.InvalidParametersException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    @Test
    void addressIsHostAndPort() {
        assertThat(HttpAddress.parse("0.0.0.0:80")).isEqualTo(new HttpAddress("0.0.0.0", 80));
        assertThat(HttpAddress.parse("[::1]:8080")).isEqualTo(new HttpAddress("::1", 8080));
        assertThat(HttpAddress.parse("bingo.example:0")).isEqualTo(new HttpAddress("bingo.example", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8080",
                "localhost",
                "localhost:",
                ":8080",
                "a b:1",
                "localhost:65536",
                "::1:8080",
                "http://a:1"
            })
    void whatIsNoAddressIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> HttpAddress.parse(text))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("--http=" + text + ": allowed is HOST:PORT");
    }

    @Test
    void addressThatSomebodyHasIsRefusedInOneLine() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new HttpAddress("127.0.0.1", other.getLocalPort()).requireFree())
                    .isInstanceOf(InvalidParametersException.class)
                    .hasMessageContaining("--http=127.0.0.1:%d cannot be listened to".formatted(other.getLocalPort()))
                    .hasMessageNotContaining("\n");
        }
        assertThatCode(() -> new HttpAddress("127.0.0.1", 0).requireFree()).doesNotThrowAnyException();
    }

    @Test
    void onlyTheLoopbackTheAddressAndNamesThatWereGivenAreOurs() {
        var settings = new HttpSettings(
                HttpAddress.parse("10.1.2.3:8080"), Set.of("Bingo.Example"), Optional.empty(), Map.of(), false);

        assertThat(Set.of("localhost", "127.0.0.1", "[::1]", "10.1.2.3", "bingo.example", "BINGO.EXAMPLE"))
                .allMatch(settings::isOurs);
        assertThat(Set.of("", "example", "evil.example", "10.1.2.4", "bingo.example.evil.example"))
                .noneMatch(settings::isOurs);
    }

    @Test
    void certificateThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new HttpCertificate(Path.of("/nowhere.pem"), Path.of("/nowhere.key")))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("--http-certificate=/nowhere.pem cannot be read");
    }

    @Test
    void tokenThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> AccessTokens.requireLong("BINGOSIM_HTTP_READ_TOKEN", "x".repeat(31)))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("BINGOSIM_HTTP_READ_TOKEN is too short")
                .hasMessageNotContaining("xx");
        assertThatCode(() -> AccessTokens.requireLong("BINGOSIM_HTTP_READ_TOKEN", "x".repeat(32)))
                .doesNotThrowAnyException();
    }
}
