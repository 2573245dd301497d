package bingosim.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a token lets its bearer do. */
public enum Access {
    /** See everything, change nothing. */
    READ,
    /** Launch, stop, restart and delete as well. */
    LAUNCH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<GrantedAuthority> authorities() {
        return Stream.of(values())
                .filter(access -> access.ordinal() <= ordinal())
                .<GrantedAuthority>map(access -> new SimpleGrantedAuthority(access.name()))
                .toList();
    }
}
