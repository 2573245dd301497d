package bingosim.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem where the request may be too broken for Spring to answer, which decodes its path to do so.
 *
 * @param detail what is wrong
 */
record PlainProblem(String title, int status, String detail) {

    static PlainProblem of(HttpStatus status, String detail) {
        return new PlainProblem(status.getReasonPhrase(), status.value(), detail);
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(this));
    }
}
