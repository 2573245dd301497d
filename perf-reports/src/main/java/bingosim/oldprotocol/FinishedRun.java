package bingosim.oldprotocol;

import bingosim.simulation.RunResult;

/** A run with its results, not yet stored. */
record FinishedRun(RunRow row, Snapshot snapshot, RunResult result) {}
