package bingosim.results;

import bingosim.report.Text;
import bingosim.scenario.Row;
import bingosim.scenario.Tile;
import bingosim.statistics.TeamSummary.TileCompletion;
import bingosim.verdict.Readable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which tiles are rarely done. */
final class RareTiles {
    private static final String QUESTION = "Which tiles are rarely done?";
    private static final double RARE = 0.9;
    private static final int MOST_NAMED = 5;

    /**
     * @param share of the runs of who completes it least often
     * @param whose empty if there is but one
     */
    private record TileShare(String name, int row, double share, String whose) {
        String text() {
            return "%s in row %d (%s%s)".formatted(name, row, whose, Readable.share(share, 1));
        }
    }

    private final List<Entrant> entrants;

    RareTiles(List<Entrant> entrants) {
        this.entrants = entrants;
    }

    boolean areKnown() {
        return entrants.stream().allMatch(entrant -> entrant.team().tileShares().isPresent());
    }

    Text text() {
        return new Text(QUESTION, sentence());
    }

    String sentence() {
        if (!areKnown()) {
            return "That is not known: with results=summary no tile is kept. Batches with results=full or results=aggregate know it.";
        }
        List<TileShare> shares = shares();
        List<TileShare> rare =
                shares.stream().filter(tile -> tile.share() < RARE).toList();
        if (rare.isEmpty()) {
            return "No tile is rare: the rarest is %s.".formatted(shares.get(0).text());
        }
        String others = rare.size() > MOST_NAMED ? " and %d more".formatted(rare.size() - MOST_NAMED) : "";
        return "Done in fewer than %s of the runs: %s%s."
                .formatted(
                        Readable.share(RARE, 0),
                        rare.stream().limit(MOST_NAMED).map(TileShare::text).collect(Collectors.joining(", ")),
                        others);
    }

    /** The rarest first. */
    private List<TileShare> shares() {
        List<Row> rows = entrants.get(0).played().scenario().rows();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> rows.get(row).tiles().stream().map(tile -> rarest(tile, row)))
                .sorted(Comparator.comparingDouble(TileShare::share))
                .toList();
    }

    /** By who completes it least often; of many, where somebody always does not, by their mean. */
    private TileShare rarest(Tile tile, int row) {
        List<Entrant> having = entrants.stream()
                .filter(entrant -> completion(entrant, tile).isPresent())
                .toList();
        if (having.size() > Entrant.MOST_DRAWN) {
            double mean = having.stream()
                    .mapToDouble(entrant -> share(entrant, tile))
                    .average()
                    .orElseThrow();
            return new TileShare(tile.name(), row, mean, "on average ");
        }
        Entrant least = having.stream()
                .min(Comparator.comparingDouble(entrant -> share(entrant, tile)))
                .orElseThrow();
        String whose = having.size() == 1 ? "" : least.label() + ": ";
        return new TileShare(tile.name(), row, share(least, tile), whose);
    }

    private static double share(Entrant entrant, Tile tile) {
        return completion(entrant, tile).map(TileCompletion::share).orElseThrow();
    }

    /** Empty where the tile is on the boards of others only. */
    private static Optional<TileCompletion> completion(Entrant entrant, Tile tile) {
        return entrant.team().tileShares().orElseThrow().stream()
                .filter(completion -> completion.tile().equals(tile.key()))
                .findFirst();
    }
}
