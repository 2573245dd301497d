package bingosim.scenario;

import bingosim.spelling.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with one scenario file. A file can have a million problems; those that nobody would read are only counted. */
final class Problems {
    static final int MOST_KEPT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private int count;

    void add(Place place, String found, String allowed) {
        add(isFull() ? "" : place.toString(), found, allowed);
    }

    void add(String path, String found, String allowed) {
        count++;
        if (!isFull()) {
            kept.add(new Problem(path, found, allowed));
        }
    }

    private boolean isFull() {
        return kept.size() == MOST_KEPT;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<Problem> kept() {
        return List.copyOf(kept);
    }

    /** What an unknown word was meant to be; nothing for a problem that will not be shown, since the search takes time. */
    String hint(String word, Collection<String> known) {
        return isFull() ? "" : Nearest.hint(word, known);
    }
}
