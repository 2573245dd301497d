package bingosim.http;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.InvalidParametersException;
import bingosim.launch.BatchLauncher;
import bingosim.launch.DeleteBatch;
import bingosim.launch.LaunchRefusedException;
import bingosim.launch.Launched;
import bingosim.launch.StopBatch;
import bingosim.launch.WatchUnwatched;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Batches beside the endpoints of the actuator. It is none of these, because their operations know neither bodies of any size
 * nor a status and a place for what was made.
 */
@RestController
@ConditionalOnWebApplication
class BatchesController {
    static final String PATH = "/actuator/batches";

    private static final String ONE = PATH + "/{name}";
    private static final int MOST_AT_A_TIME = 100;
    private static final int USUALLY_AT_A_TIME = 20;
    private static final String HOLDER =
            "manager, process %d".formatted(ProcessHandle.current().pid());

    /** A page with scripts of its own, which runs apart from everything else of this origin. */
    private static final String REPORT_POLICY =
            "sandbox allow-scripts allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; frame-ancestors 'none'";

    private final BatchLauncher launcher;
    private final WatchUnwatched watch;
    private final StopBatch stop;
    private final DeleteBatch delete;
    private final Batches batches;
    private final BatchViews views;
    private final ShowFinished finished;

    BatchesController(
            BatchLauncher launcher,
            WatchUnwatched watch,
            StopBatch stop,
            DeleteBatch delete,
            JdbcTemplate jdbc,
            ShowFinished finished) {
        this.launcher = launcher;
        this.watch = watch;
        this.stop = stop;
        this.delete = delete;
        batches = new Batches(jdbc);
        views = new BatchViews(jdbc);
        this.finished = finished;
    }

    @GetMapping("/actuator/openapi.json")
    ResponseEntity<Resource> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("openapi.json", BatchesController.class));
    }

    @GetMapping(PATH)
    BatchPage list(@RequestParam Map<String, String> query) {
        if (!Set.of("limit", "before").containsAll(query.keySet())) {
            throw InvalidParametersException.of(Map.of("query", "known are limit and before"));
        }
        int limit = limit(query.getOrDefault("limit", Integer.toString(USUALLY_AT_A_TIME)));
        Optional<String> before = Optional.ofNullable(query.get("before"));
        before.ifPresent(BatchParameters::ofBatch);
        List<BatchLine> lines = views.lines(before, limit + 1);
        List<BatchLine> shown = lines.subList(0, Math.min(limit, lines.size()));
        return new BatchPage(
                shown,
                lines.size() > limit
                        ? Optional.of("?limit=%d&before=%s"
                                .formatted(limit, shown.get(limit - 1).batch()))
                        : Optional.empty());
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST_AT_A_TIME) {
            throw InvalidParametersException.of(
                    Map.of("limit", "limit: allowed is a whole number from 1 to " + MOST_AT_A_TIME));
        }
        return Integer.parseInt(text);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BatchDetails> launch(InputStream body) {
        LaunchRequest request = LaunchRequest.read(body);
        Launched launched = launcher.begin(request.parameters(), request.source(), HOLDER);
        boolean isNew = isBegun(launched);
        String name = launched.batch().name();
        // Relative, so that it is right behind a proxy that adds something to the path.
        return ResponseEntity.status(isNew ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(URI.create("batches/" + name))
                .body(show(name));
    }

    private boolean isBegun(Launched launched) {
        if (launched instanceof Launched.Leased leased) {
            watch.watch(leased);
            return true;
        }
        return false;
    }

    @GetMapping(ONE)
    BatchDetails show(@PathVariable String name) {
        return views.details(find(name));
    }

    @PostMapping(ONE + "/stop")
    ResponseEntity<BatchDetails> stop(@PathVariable String name) {
        boolean ran = stop.mark(name);
        return ResponseEntity.status(ran ? HttpStatus.ACCEPTED : HttpStatus.OK).body(show(name));
    }

    @PostMapping(ONE + "/restart")
    ResponseEntity<BatchDetails> restart(@PathVariable String name, InputStream body) {
        Batch batch = find(name);
        LaunchRequest request = LaunchRequest.readForRestart(body, name);
        if (!isBegun(launcher.launch(request.parameters(), HOLDER, false))) {
            throw find(name).status() == BatchStatus.COMPLETED
                    ? LaunchRefusedException.isCompleted(batch)
                    : LaunchRefusedException.isRunning(batch);
        }
        return ResponseEntity.accepted().body(show(name));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> delete(@PathVariable String name) {
        delete.delete(name, false);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = ONE + "/answers", produces = MediaType.APPLICATION_JSON_VALUE)
    String answers(@PathVariable String name) {
        return finished.answers(completed(name));
    }

    @GetMapping(path = ONE + "/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> report(@PathVariable String name) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", REPORT_POLICY)
                .body(finished.report(completed(name)));
    }

    private Batch completed(String name) {
        Batch batch = find(name);
        if (batch.status() != BatchStatus.COMPLETED) {
            throw LaunchRefusedException.notFinished(batch, batches.runsDone(batch));
        }
        return batch;
    }

    private Batch find(String name) {
        return batches.find(name).orElseThrow(() -> LaunchRefusedException.noSuchBatch(name));
    }
}
