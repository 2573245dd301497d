package bingosim.scenario;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A weekly time online.
 *
 * @param start wall clock in the zone of the event
 * @param minutes elapsed minutes, also over a change of the clocks
 */
public record Session(DayOfWeek day, LocalTime start, int minutes) {}
