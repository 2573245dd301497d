package bingosim.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Only where there is somebody to answer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HttpConfiguration {
    private static final String SCHEME = "Bearer ";

    /** What an answer that is no page may load: nothing. */
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    AccessTokens accessTokens(JdbcTemplate jdbc, HttpSettings settings) {
        return new AccessTokens(jdbc, settings);
    }

    @Bean
    AuthenticationManager authenticationManager(AccessTokens tokens) {
        return presented -> tokens.access(String.valueOf(presented.getPrincipal()))
                .map(access -> new PreAuthenticatedAuthenticationToken(access.label(), "", access.authorities()))
                .orElseThrow(() -> new BadCredentialsException("this token is none of ours"));
    }

    @Bean
    RefuseBadPaths refuseBadPaths() {
        return new RefuseBadPaths();
    }

    @Bean
    StrictHttpFirewall httpFirewall(HttpSettings settings) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(settings::isOurs);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) -> problems.resolveException(request, response, null, e);
    }

    /** Without sessions and cookies there is nothing that a browser would send along by itself, so no forged request either. */
    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationManager authentication,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var bearer = new AuthenticationFilter(authentication, HttpConfiguration::presented);
        bearer.setSuccessHandler((request, response, known) -> {});
        bearer.setFailureHandler((request, response, e) -> problems.resolveException(request, response, null, e));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health/liveness")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Access.READ.name())
                        .requestMatchers(HttpMethod.HEAD)
                        .hasAuthority(Access.READ.name())
                        .anyRequest()
                        .hasAuthority(Access.LAUNCH.name()))
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static @Nullable Authentication presented(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? new PreAuthenticatedAuthenticationToken(
                        header.substring(SCHEME.length()).strip(), "")
                : null;
    }
}
