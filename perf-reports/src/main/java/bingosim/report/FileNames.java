package bingosim.report;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Names of the CSV files: made from the titles, short, of letters that every file system takes, and each of them once. */
final class FileNames {
    private static final int LONGEST = 60;

    private final Map<Block, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    FileNames(Report report) {
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(block -> titled(block).forEach(title -> names.put(block, unique(title))));
    }

    private static Stream<String> titled(Block block) {
        return block.fold(
                text -> Stream.of(),
                table -> Stream.of(table.title()),
                chart -> Stream.of(chart.title()),
                map -> Stream.of(map.title()));
    }

    /** Of a table, a chart or a heat map. */
    String of(Block block) {
        return Objects.requireNonNull(names.get(block));
    }

    private String unique(String title) {
        String base = slug(title);
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name + ".csv";
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return cut.isEmpty() ? "figures" : cut;
    }
}
