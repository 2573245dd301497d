package bingosim.connection;

import bingosim.job.InvalidParametersException;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a broker's URL. With {@code amqps} the server must prove who it is: to the authorities of the Java platform, or
 * to those in the file that {@code cacertfile} names. Alone, the client library would believe anybody.
 */
final class BrokerUrl extends ConnectionFactory {
    private static final String AUTHORITY = "cacertfile";

    private @Nullable String authority;

    Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    /** Called by the library while it reads a URL with {@code amqps}. */
    @Override
    public void useSslProtocol() throws NoSuchAlgorithmException {
        useSslProtocol(SSLContext.getDefault());
        enableHostnameVerification();
    }

    /** Called by the library for those that it does not know. */
    @Override
    protected void processUriQueryParameter(String key, String value) {
        if (!key.equals(AUTHORITY)) {
            throw new IllegalArgumentException(key);
        }
        authority = value;
        useSslProtocol(trusting(value));
        enableHostnameVerification();
    }

    private static SSLContext trusting(String file) {
        try (InputStream certificates = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw InvalidParametersException.of(List.of("%s=%s cannot be used (%s): name a file of certificates in PEM"
                    .formatted(AUTHORITY, file, e.getClass().getSimpleName())));
        }
    }
}
