package bingosim.replay;

import bingosim.simulation.TeamResult;

/** Holds a run that was played again against what is known of it. */
interface Checks {
    /** Where nothing is known. */
    Checks OF_NO_BATCH = new Checks() {
        @Override
        public Check result(TeamResult[] played) {
            return Check.ofNoBatch();
        }

        @Override
        public Check failure(String played) {
            return Check.ofNoBatch();
        }
    };

    Check result(TeamResult[] played);

    /** @param played the error that it ended with */
    Check failure(String played);
}
