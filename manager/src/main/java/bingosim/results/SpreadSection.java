package bingosim.results;

import bingosim.report.Block;
import bingosim.report.Section;
import bingosim.report.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far teams get, and how that varies from run to run. */
final class SpreadSection {
    private SpreadSection() {}

    static Section of(List<Entrant> entrants) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Text(
                        "The dot in a box is the middle run: half of all runs are below it, half above. Half of the runs are inside of the box, 9 of 10 between the ends of its lines."));
        Arrays.stream(Spread.values()).map(spread -> spread.of(entrants)).forEach(blocks::add);
        return new Section("How far teams get", blocks);
    }
}
