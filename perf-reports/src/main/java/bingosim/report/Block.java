package bingosim.report;

import java.util.function.Function;

/** A part of a section. */
public sealed interface Block permits Text, Table, Chart, HeatMap {
    /** What is to be made of it, whichever it is. */
    <R> R fold(
            Function<Text, R> ofText,
            Function<Table, R> ofTable,
            Function<Chart, R> ofChart,
            Function<HeatMap, R> ofHeatMap);
}
