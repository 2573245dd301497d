package bingosim.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of a report: for people, for programs, and one for the figures of each table and chart. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes {@code report.md}, {@code report.json}, {@code report.html} and a CSV file per table and chart, in place of those
     * that an earlier report of the same title left there.
     *
     * @param directory is made if it is not there
     * @return what was written
     */
    public static List<Path> write(Report report, Path directory) throws IOException {
        throw new UnsupportedOperationException("report %s to %s".formatted(report.title(), directory));
    }
}
