package bingosim.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.InvalidParametersException;
import bingosim.testkit.TestBroker;
import org.junit.jupiter.api.Test;

class RabbitAddressIT {

    @Test
    void brokerThatLetsUsInIsUsable() {
        try (TestBroker broker = TestBroker.create()) {
            assertThatCode(() -> new RabbitAddress(broker.url()).requireUsable())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void wrongPasswordIsSaidInOneLineWithoutIt() {
        try (TestBroker broker = TestBroker.create()) {
            var address = new RabbitAddress(broker.url().replaceFirst("//.*@", "//guest:secret@"));

            assertThatThrownBy(address::requireUsable)
                    .isInstanceOf(UnusableException.class)
                    .hasMessageContaining("cannot be used")
                    .hasMessageNotContaining("secret")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void whatCannotBeReachedOrReadIsSaid() {
        assertThatThrownBy(() -> new RabbitAddress("amqp://guest:guest@127.0.0.1:1").requireUsable())
                .isInstanceOf(UnusableException.class)
                .hasMessageContainingAll("amqp://127.0.0.1:1", "refused");
        assertThatThrownBy(() -> new RabbitAddress("http://127.0.0.1"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("amqp://USER");
    }

    @Test
    void partsOfTheUrlAreDecoded() {
        assertThat(new RabbitAddress("amqps://me:p%40ss@broker/%2Fbingo").settings())
                .containsEntry("spring.rabbitmq.addresses", "broker:5671")
                .containsEntry("spring.rabbitmq.username", "me")
                .containsEntry("spring.rabbitmq.password", "p@ss")
                .containsEntry("spring.rabbitmq.virtual-host", "/bingo")
                .containsEntry("spring.rabbitmq.ssl.enabled", true);
    }

    @Test
    void authorityOfTheBrokerIsReadFromItsFile() {
        assertThatThrownBy(() -> new RabbitAddress("amqps://broker?cacertfile=/nowhere.pem"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("cacertfile=/nowhere.pem cannot be used");
        assertThatThrownBy(() -> new RabbitAddress("amqps://broker?verify=verify_none"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("?cacertfile=FILE");
    }
}
