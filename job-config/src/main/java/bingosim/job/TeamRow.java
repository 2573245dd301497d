package bingosim.job;

import bingosim.simulation.TeamResult;

/** A row of {@code team_run_result}. */
record TeamRow(long runIndex, int team, TeamResult result) {}
