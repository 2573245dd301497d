package bingosim.scenario;

/**
 * Something in a scenario file that is not as it must be.
 *
 * @param path where, such as {@code rows[3].tiles[1].rules[0].activity}; empty for the file as a whole
 * @param found what is there
 * @param allowed what may be there
 */
record Problem(String path, String found, String allowed) {

    @Override
    public String toString() {
        return "%s: found %s, allowed is %s".formatted(path.isEmpty() ? "file" : path, found, allowed);
    }
}
