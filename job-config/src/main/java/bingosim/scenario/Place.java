package bingosim.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where something is in a scenario file, such as {@code rows[3].tiles[1]}. A file has many places and few problems, so the
 * text is made only when it is asked for.
 */
record Place(@Nullable Place parent, String step) {
    static final Place FILE = new Place(null, "");

    Place key(String key) {
        String name = Problem.shortened(key);
        return new Place(this, parent == null ? name : "." + name);
    }

    Place item(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
