package bingosim.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Panels of rows of fields, each the more coloured the hotter it is. Every field says in words what it shows.
 *
 * @param finding what is to be seen in it, in a sentence; empty if that is left to the reader
 * @param scale what the colours are
 * @param shareName what the percentages of the fields are
 * @param noteName what the notes of the fields are
 */
public record HeatMap(
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String finding,
        Scale scale,
        String shareName,
        String noteName,
        List<Panel> panels)
        implements Block {
    /** What is coloured least, and what most. */
    public record Scale(String name, String low, String high) {
        public Scale {
            Words.require("name of a scale", name);
        }
    }

    /** Rows of one colour map beside others. */
    public record Panel(String name, List<Row> rows) {
        public Panel {
            Words.require("name of a panel", name);
            rows = List.copyOf(rows);
        }
    }

    /** Any number of fields, not always as many as the next row. */
    public record Row(String name, List<Field> fields) {
        public Row {
            Words.require("name of a row", name);
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param percent from 0 to 100; empty where there is nothing to be said
     * @param note what else is known, may be empty
     * @param heat from 0 to 100
     */
    public record Field(String name, Optional<Double> percent, String note, double heat) {
        public Field {
            Words.require("name of a field", name);
            percent.ifPresent(share -> {
                if (!(share >= 0 && share <= 100)) {
                    throw new IllegalArgumentException("field %s: %s %% is no share".formatted(name, share));
                }
            });
            if (!(heat >= 0 && heat <= 100)) {
                throw new IllegalArgumentException("field %s: heat %s, limits 0 and 100".formatted(name, heat));
            }
        }

        /** The hotter the larger the share. */
        public static Field of(String name, Optional<Double> percent, String note) {
            return new Field(name, percent, note, percent.orElse(0.0));
        }
    }

    public HeatMap {
        Words.require("title of a heat map", title);
        Words.require("shares of heat map " + title, shareName);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("heat map %s has no panel".formatted(title));
        }
    }

    /** What stands above it. */
    String heading() {
        return finding.isEmpty() ? title : finding;
    }

    @Override
    public <R> R fold(
            Function<Text, R> ofText,
            Function<Table, R> ofTable,
            Function<Chart, R> ofChart,
            Function<HeatMap, R> ofHeatMap) {
        return ofHeatMap.apply(this);
    }
}
