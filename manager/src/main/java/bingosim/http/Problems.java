package bingosim.http;

import bingosim.job.Causes;
import bingosim.job.EngineVersionException;
import bingosim.job.InvalidParametersException;
import bingosim.job.OutageException;
import bingosim.launch.LaunchRefusedException;
import bingosim.scenario.InvalidScenarioException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every error as a problem (RFC 9457), with the fields that it is about. What is our own fault goes to the log, not to others. */
@RestControllerAdvice
@ConditionalOnWebApplication
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_WAIT = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidParametersException e) {
        return problem(HttpStatus.BAD_REQUEST, text(e), e.byName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidScenarioException e) {
        return problem(HttpStatus.BAD_REQUEST, text(e), Map.of(LaunchRequest.SCENARIO_TEXT, text(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(LaunchRefusedException e) {
        HttpStatus status = switch (e.reason()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNKNOWN_BATCH -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        return problem(status, text(e), e.byParameter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EngineVersionException e) {
        return problem(HttpStatus.CONFLICT, text(e), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException e) {
        return answer(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bingosim\"")
                .body(detail(
                        HttpStatus.UNAUTHORIZED,
                        "send a token of this manager: Authorization: Bearer TOKEN",
                        Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "this token is for reading; launching takes the other one", Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "this request is not taken: its method, path, header or the host that it names is not allowed; more names are given with --http-names",
                Map.of());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        if (OutageException.explains(e) || Causes.of(e).anyMatch(AmqpException.class::isInstance)) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .body(detail(
                            HttpStatus.SERVICE_UNAVAILABLE, "database or broker do not answer; try again", Map.of()));
        }
        log.error("{} {} could not be answered", request.getMethod(), request.getRequestURI(), e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "this is our fault; the manager's log says more", Map.of());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String text(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String what, Map<String, String> byField) {
        return answer(status).body(detail(status, what, byField));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static ProblemDetail detail(HttpStatus status, String what, Map<String, String> byField) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, what);
        if (!byField.isEmpty()) {
            List<Map<String, String>> errors = byField.entrySet().stream()
                    .map(error -> Map.of("field", error.getKey(), "detail", error.getValue()))
                    .toList();
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
