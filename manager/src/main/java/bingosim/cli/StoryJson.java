package bingosim.cli;

import bingosim.replay.Check;
import bingosim.replay.Replayed;
import bingosim.replay.Story;
import bingosim.summary.SummaryJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the one object that {@code replay --json} prints; the README shows it. */
final class StoryJson {

    private record Document(
            Optional<String> batch, Optional<Story> story, Optional<String> failure, CheckDocument check) {}

    private record CheckDocument(String verdict, String reason, List<Check.Difference> differences) {}

    private StoryJson() {}

    static String write(Optional<String> batch, Replayed replayed) {
        Check check = replayed.check();
        var document = new Document(
                batch,
                replayed.story(),
                replayed.failure(),
                new CheckDocument(
                        check.verdict().name().toLowerCase(Locale.ROOT), check.reason(), check.differences()));
        return SummaryJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
