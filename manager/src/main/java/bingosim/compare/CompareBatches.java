package bingosim.compare;

import bingosim.job.Batch;
import bingosim.job.BatchStatus;
import bingosim.job.Batches;
import bingosim.job.RunFailures;
import bingosim.scenario.ScenarioSource;
import bingosim.statistics.PairedCounts;
import bingosim.summary.Summaries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;

/** Compares finished batches with the first of them. */
public class CompareBatches {
    private final Batches batches;
    private final RunFailures failures;
    private final Summaries summaries;
    private final CountPairs countPairs;

    CompareBatches(JdbcOperations jdbc, Summaries summaries) {
        batches = new Batches(jdbc);
        failures = new RunFailures(jdbc);
        countPairs = new CountPairs(jdbc);
        this.summaries = summaries;
    }

    /**
     * One comparison for each batch but the first.
     *
     * @throws UncomparableException if one is not finished, named twice or has but one run
     */
    public List<Comparison> compare(List<Batch> compared) {
        Set<Long> seen = new HashSet<>();
        for (Batch batch : compared) {
            if (!seen.add(batch.id())) {
                throw UncomparableException.namedTwice(batch.name());
            }
            if (batch.status() != BatchStatus.COMPLETED) {
                throw UncomparableException.notCompleted(batch);
            }
        }
        List<Candidate> candidates = compared.stream().map(this::candidate).toList();
        return candidates.stream()
                .skip(1)
                .map(other -> compare(candidates.get(0), other))
                .toList();
    }

    private Candidate candidate(Batch batch) {
        long runs = batch.runs() - failures.count(batch.id());
        if (runs < 2) {
            throw UncomparableException.tooFewRuns("batch " + batch.name(), runs);
        }
        var source = new ScenarioSource("scenario of batch " + batch.name(), batches.scenarioText(batch));
        return new Candidate(batch, source.parse(), runs, summaries.find(batch));
    }

    private Comparison compare(Candidate first, Candidate second) {
        var teams = new TeamPairs(first, second);
        var pairing = Pairing.of(first, second, teams);
        return pairing.isPaired()
                ? paired(first, second, teams, pairing.warnings())
                : independent(first, second, teams, pairing.warnings());
    }

    private Comparison paired(Candidate first, Candidate second, TeamPairs teams, List<String> warnings) {
        List<PairedCounts> counts = countPairs.count(first.batch(), second.batch(), teams.pairs());
        long runs = counts.stream().mapToLong(PairedCounts::runs).min().orElse(0);
        if (runs < 2) {
            throw UncomparableException.tooFewRuns(
                    "batches %s and %s have them in common".formatted(first.name(), second.name()), runs);
        }
        return new Comparison(
                first.name(),
                second.name(),
                true,
                runs,
                runs,
                warnings,
                IntStream.range(0, counts.size())
                        .mapToObj(pair -> TeamComparison.paired(
                                first.teams().get(teams.pairs().get(pair).first()),
                                second.teams().get(teams.pairs().get(pair).second()),
                                counts.get(pair)))
                        .toList());
    }

    private static Comparison independent(Candidate first, Candidate second, TeamPairs teams, List<String> warnings) {
        return new Comparison(
                first.name(),
                second.name(),
                false,
                first.runs(),
                second.runs(),
                warnings,
                teams.pairs().stream()
                        .map(pair -> TeamComparison.independent(
                                first.teams().get(pair.first()),
                                first.runs(),
                                second.teams().get(pair.second()),
                                second.runs()))
                        .toList());
    }
}
