package bingosim.report;

/** A part of a section. */
public sealed interface Block permits Text, Table, Chart {}
