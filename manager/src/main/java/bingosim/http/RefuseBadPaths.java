package bingosim.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths with anything in them but what a path may have, before all else: decoding a broken {@code %} behind a {@code ;}
 * is an error in the filters that come before the firewall, and again where such errors are answered.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefuseBadPaths extends OncePerRequestFilter {
    private static final Pattern PATH = Pattern.compile("(?:[\\w/.~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PATH.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        PlainProblem.of(
                        HttpStatus.BAD_REQUEST,
                        "the path is none: special characters are written as %XX, and there is no ;")
                .write(response);
    }
}
