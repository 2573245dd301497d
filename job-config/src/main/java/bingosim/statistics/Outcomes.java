package bingosim.statistics;

/** How many runs a team won, tied and lost, and the rates that follow from it. For one thread. */
public final class Outcomes {

    private long wins;
    private long ties;
    private long losses;

    public void addWins(long runs) {
        wins = more(wins, runs);
    }

    public void addTies(long runs) {
        ties = more(ties, runs);
    }

    public void addLosses(long runs) {
        losses = more(losses, runs);
    }

    /** @param outcome 0 win, 1 tie, 2 loss */
    public void add(int outcome, long runs) {
        switch (outcome) {
            case 0 -> addWins(runs);
            case 1 -> addTies(runs);
            case 2 -> addLosses(runs);
            default ->
                throw new IllegalArgumentException("outcome %d is none of 0 win, 1 tie, 2 loss".formatted(outcome));
        }
    }

    public void merge(Outcomes other) {
        addWins(other.wins);
        addTies(other.ties);
        addLosses(other.losses);
    }

    void write(NumberWriter out) {
        out.write(wins);
        out.write(ties);
        out.write(losses);
    }

    void mergeFrom(NumberReader in) {
        addWins(in.read());
        addTies(in.read());
        addLosses(in.read());
    }

    long wins() {
        return wins;
    }

    public long count() {
        return Math.addExact(Math.addExact(wins, ties), losses);
    }

    private static long more(long sum, long runs) {
        if (runs < 0) {
            throw new IllegalArgumentException("%d runs more".formatted(runs));
        }
        return Math.addExact(sum, runs);
    }

    public Rate win() {
        return Rate.of(wins, count());
    }

    Rate tie() {
        return Rate.of(ties, count());
    }

    Rate loss() {
        return Rate.of(losses, count());
    }
}
