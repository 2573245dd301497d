package bingosim.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How the table is written. */
public enum ExportFormat {
    CSV,
    PARQUET;

    /** By the ending of the file, CSV where that says nothing. */
    public static ExportFormat of(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith("." + PARQUET.ending()) ? PARQUET : CSV;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    TableWriter writer(List<Column> columns, PartOutput out) {
        return switch (this) {
            case CSV -> new CsvWriter(columns, out);
            case PARQUET -> new ParquetWriter(columns, out);
        };
    }
}
