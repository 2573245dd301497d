package bingosim.launch;

import bingosim.job.Batch;
import bingosim.job.BatchParameters;
import bingosim.job.Batches;
import bingosim.scenario.Variant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcOperations;

/** Plans a batch for each variant of a scenario, all with the same seed and runs, so that they can be compared run by run. */
public class PlanVariants {
    private static final int LONGEST_NAME = 100;

    private final Batches batches;
    private final StoreBatch storeBatch;
    private final Supplier<String> randomSeeds;

    PlanVariants(JdbcOperations jdbc, Supplier<String> randomSeeds) {
        batches = new Batches(jdbc);
        storeBatch = new StoreBatch(jdbc);
        this.randomSeeds = randomSeeds;
    }

    /**
     * Batches of these names that are there are used again, and seed and runs that are not given are theirs.
     *
     * @param given for all of them; a name in front of those of the variants among it
     * @throws LaunchRefusedException if one is there with other parameters; none has been changed
     */
    public List<VariantBatch> plan(BatchParameters given, List<Variant> variants) {
        String stem = given.batch()
                .orElseGet(() ->
                        storeBatch.nextName(variants.get(0).source().parse().name()));
        List<String> names = names(stem, variants);
        List<Batch> existing =
                names.stream().map(batches::find).flatMap(Optional::stream).toList();
        Optional<Batch> first = existing.stream().findFirst();
        String seed = given.seed().or(() -> first.map(Batch::seed)).orElseGet(randomSeeds);
        Optional<Long> runs = given.runs().or(() -> first.map(Batch::mostRuns));
        List<VariantBatch> planned = IntStream.range(0, names.size())
                .mapToObj(number -> new VariantBatch(
                        stem,
                        variants.get(number).setting(),
                        given.toCompare(names.get(number), seed, runs),
                        variants.get(number).source()))
                .toList();
        for (Batch batch : existing) {
            VariantBatch variant = planned.get(names.indexOf(batch.name()));
            BatchLauncher.requireSame(batch, variant.parameters(), Optional.of(variant.source()));
        }
        return planned;
    }

    /** Numbers where values make no names, or the same. */
    private static List<String> names(String stem, List<Variant> variants) {
        List<String> names =
                variants.stream().map(variant -> stem + "-" + variant.label()).toList();
        boolean areNames = names.stream().allMatch(name -> name.length() <= LONGEST_NAME)
                && new HashSet<>(names).size() == names.size();
        return areNames
                ? names
                : IntStream.rangeClosed(1, variants.size())
                        .mapToObj(number -> "%s-variant-%d".formatted(stem, number))
                        .toList();
    }
}
