package bingosim.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the fields of a scenario file one by one; what they mean together is for {@link ScenarioChecks}. */
final class ScenarioReader {
    /** Sums of more chances with 18 digits each would take long, here and in the engine. */
    static final int MOST_OUTCOMES = 200;

    /** Of one row. */
    private static final int MOST_TILES = 16;

    private static final int MOST_MODIFIERS = 16;

    private final String name;
    private final String text;
    private final Problems problems = new Problems();

    ScenarioReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @throws InvalidScenarioException naming everything that is wrong */
    Scenario read() {
        Node root = YamlTree.read(name, text, problems);
        if (!(root instanceof Node.Mapping)) {
            throw InvalidScenarioException.notReadable(name, "it is %s, not a mapping".formatted(root.description()));
        }
        var fields = new Fields(root, "name start zone duration unlockPoints activities rows players teams", problems);
        Scenario scenario = scenario(fields);
        new ScenarioChecks(scenario, problems).check();
        if (!problems.isEmpty()) {
            throw InvalidScenarioException.of(name, problems);
        }
        return scenario;
    }

    private Scenario scenario(Fields fields) {
        return new Scenario(
                fields.text("name"),
                fields.read("start", LocalDateTime.of(2000, 1, 1, 0, 0), Times.ALLOWED_START, Times::start),
                fields.read("zone", ZoneOffset.UTC, Times.ALLOWED_ZONE, Times::zone),
                fields.read("duration", Duration.ofSeconds(1), Times.ALLOWED_DURATION, Times::duration),
                fields.whole("unlockPoints", 0, 0),
                fields.mapping("activities").entrySet().stream()
                        .map(this::activity)
                        .toList(),
                fields.list("rows").stream().map(this::row).toList(),
                fields.mapping("players").entrySet().stream().map(this::player).toList(),
                fields.list("teams").stream().map(this::team).toList());
    }

    private Activity activity(Map.Entry<String, Node> entry) {
        var fields = new Fields(entry.getValue(), "name? solo group? attempts bands?", problems);
        return new Activity(
                entry.getKey(),
                fields.text("name", entry.getKey()),
                fields.truth("solo", true),
                fields.node("group").map(this::group),
                fields.list("attempts").stream().map(this::lootLine).toList(),
                fields.list("bands").stream().map(this::band).toList());
    }

    private SizeRange group(Node node) {
        var fields = new Fields(node, "min max", problems);
        int min = fields.whole("min", 1, 1);
        int max = fields.whole("max", 1, min);
        if (max < min) {
            fields.node("max").ifPresent(value -> fields.problem(value, "at least min, which is " + min));
        }
        return new SizeRange(min, Math.max(min, max));
    }

    private LootLine lootLine(Node node) {
        var fields = new Fields(node, "key roll time outcomes", problems);
        return new LootLine(
                fields.text("key"),
                fields.read("roll", LootLine.Roll.PER_PLAYER, "per-player or per-group", text -> switch (text) {
                    case "per-player" -> Optional.of(LootLine.Roll.PER_PLAYER);
                    case "per-group" -> Optional.of(LootLine.Roll.PER_GROUP);
                    default -> Optional.empty();
                }),
                fields.node("time").map(this::time).orElse(new AttemptTime(1, 0, AttemptTime.Distribution.CONSTANT)),
                fields.list("outcomes", MOST_OUTCOMES).stream()
                        .map(this::outcome)
                        .toList());
    }

    private AttemptTime time(Node node) {
        var fields = new Fields(node, "seconds variance? distribution?", problems);
        return new AttemptTime(
                fields.whole("seconds", 1, 1),
                fields.whole("variance", 0, 0),
                fields.read(
                        "distribution",
                        AttemptTime.Distribution.UNIFORM,
                        "uniform, normal or constant",
                        word -> Arrays.stream(AttemptTime.Distribution.values())
                                .filter(known ->
                                        known.name().toLowerCase(Locale.ROOT).equals(word))
                                .findFirst()));
    }

    private Outcome outcome(Node node) {
        var fields = new Fields(node, "chance grants", problems);
        BigFraction chance = fields.read(
                "chance",
                BigFraction.ZERO,
                "above 0 and at most 1, as a decimal or n/d with at most 18 digits each",
                number -> Numbers.fraction(number)
                        .filter(some -> some.signum() > 0 && some.compareTo(BigFraction.ONE) <= 0));
        List<Grant> grants = new ArrayList<>();
        fields.mapping("grants").forEach((drop, units) -> {
            SizeRange range = fields.range(units);
            grants.add(new Grant(drop, range.min(), range.max()));
        });
        return new Outcome(chance, grants);
    }

    private Band band(Node node) {
        var fields = new Fields(node, "size time? chance?", problems);
        return new Band(fields.range("size"), fields.multiplier("time"), fields.multiplier("chance"));
    }

    private Row row(Node node) {
        var fields = new Fields(node, "tiles", problems);
        return new Row(fields.list("tiles", MOST_TILES).stream().map(this::tile).toList());
    }

    private Tile tile(Node node) {
        var fields = new Fields(node, "key name points need rules", problems);
        return new Tile(
                fields.text("key"),
                fields.text("name"),
                fields.whole("points", 0, Tile.UNREAD_POINTS),
                fields.whole("need", 1, 1),
                fields.list("rules").stream().map(this::rule).toList());
    }

    private Rule rule(Node node) {
        var fields = new Fields(node, "activity drops requires? modifiers?", problems);
        return new Rule(
                fields.text("activity"),
                fields.texts("drops"),
                fields.texts("requires"),
                fields.list("modifiers", MOST_MODIFIERS).stream()
                        .map(this::modifier)
                        .toList());
    }

    private Modifier modifier(Node node) {
        var fields = new Fields(node, "capability time? chance?", problems);
        return new Modifier(fields.text("capability"), fields.multiplier("time"), fields.multiplier("chance"));
    }

    private Player player(Map.Entry<String, Node> entry) {
        var fields = new Fields(entry.getValue(), "skill? capabilities? schedule?", problems);
        return new Player(
                entry.getKey(),
                fields.multiplier("skill"),
                fields.texts("capabilities"),
                fields.list("schedule").stream()
                        .flatMap(item -> fields.read(item, Times.ALLOWED_SESSION, Times::session).stream())
                        .toList());
    }

    private Team team(Node node) {
        var fields = new Fields(node, "name strategy players", problems);
        String known = Arrays.stream(Strategy.values()).map(Strategy::label).collect(Collectors.joining(", "));
        return new Team(
                fields.text("name"),
                fields.read(
                        "strategy",
                        Strategy.GREEDY,
                        "one of " + known,
                        label -> Arrays.stream(Strategy.values())
                                .filter(strategy -> strategy.label().equals(label))
                                .findFirst()),
                fields.texts("players"));
    }
}
