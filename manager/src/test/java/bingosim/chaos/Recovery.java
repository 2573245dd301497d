package bingosim.chaos;

import java.util.List;
import java.util.Locale;

/**
 * That somebody went on with what a harm had left lying.
 *
 * @param partition of a takeover; -1 for an adoption
 * @param isDisturbed whether database, broker, network or the watching manager were harmed between the two, or just before, or
 *     no worker was alive that could go on; always so where the network was the harm
 */
record Recovery(int round, Harm harm, Kind kind, String batch, int partition, double seconds, boolean isDisturbed) {
    static final String HEADER = "round,harm,kind,batch,partition,seconds,disturbed";

    /** Of a partition by a worker, of a batch by a manager. */
    enum Kind {
        TAKEOVER,
        ADOPTION
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%d,%s,%s,%s,%s,%.2f,%s",
                round,
                harm,
                kind.name().toLowerCase(Locale.ROOT),
                batch,
                partition < 0 ? "" : partition,
                seconds,
                isDisturbed);
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%s %.1f s after %s",
                kind == Kind.ADOPTION ? "batch adopted" : "partition %d taken over".formatted(partition),
                seconds,
                harm.words());
    }

    /** By nearest rank. */
    static double percentile(List<Recovery> recoveries, int percent) {
        List<Double> sorted =
                recoveries.stream().map(Recovery::seconds).sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }
}
