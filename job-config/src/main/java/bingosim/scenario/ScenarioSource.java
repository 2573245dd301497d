package bingosim.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.*;
import java.util.*;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

public record ScenarioSource(String name, String text) {
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static BigFraction fr(JsonNode n, String k) {
        if (!n.has(k)) return BigFraction.ONE;
        String s = n.get(k).asString();
        int i = s.indexOf('/');
        if (i > 0)
            return BigFraction.of(
                    new java.math.BigInteger(s.substring(0, i).trim()),
                    new java.math.BigInteger(s.substring(i + 1).trim()));
        var d = new java.math.BigDecimal(s);
        return d.scale() <= 0
                ? BigFraction.of(d.toBigIntegerExact())
                : BigFraction.of(d.unscaledValue(), java.math.BigInteger.TEN.pow(d.scale()));
    }

    static int[] range(String s) {
        String[] p = s.split("-");
        return new int[] {Integer.parseInt(p[0]), Integer.parseInt(p[p.length - 1])};
    }

    static List<String> strs(JsonNode n, String k) {
        List<String> r = new ArrayList<>();
        if (n.has(k)) n.get(k).forEach(x -> r.add(x.asString()));
        return r;
    }

    public Scenario parse() {
        JsonNode n = new YAMLMapper().readTree(text);
        List<Activity> acts = new ArrayList<>();
        n.get("activities").properties().forEach(e -> {
            JsonNode a = e.getValue();
            List<LootLine> lines = new ArrayList<>();
            for (JsonNode l : a.get("attempts")) {
                JsonNode t = l.get("time");
                List<Outcome> outs = new ArrayList<>();
                for (JsonNode o : l.get("outcomes")) {
                    List<Grant> gs = new ArrayList<>();
                    o.get("grants").properties().forEach(g -> {
                        int[] r = range(g.getValue().asString());
                        gs.add(new Grant(g.getKey(), r[0], r[1]));
                    });
                    outs.add(new Outcome(fr(o, "chance"), gs));
                }
                lines.add(new LootLine(
                        l.get("key").asString(),
                        l.get("roll").asString().equals("per-group")
                                ? LootLine.Roll.PER_GROUP
                                : LootLine.Roll.PER_PLAYER,
                        new AttemptTime(
                                t.get("seconds").asInt(),
                                t.has("variance") ? t.get("variance").asInt() : 0,
                                t.has("distribution")
                                        ? AttemptTime.Distribution.valueOf(
                                                t.get("distribution").asString().toUpperCase(Locale.ROOT))
                                        : AttemptTime.Distribution.UNIFORM),
                        outs));
            }
            List<Band> bands = new ArrayList<>();
            if (a.has("bands"))
                for (JsonNode b : a.get("bands")) {
                    int[] r = range(b.get("size").asString());
                    bands.add(new Band(new SizeRange(r[0], r[1]), fr(b, "time"), fr(b, "chance")));
                }
            Optional<SizeRange> g = a.has("group")
                    ? Optional.of(new SizeRange(
                            a.get("group").get("min").asInt(),
                            a.get("group").get("max").asInt()))
                    : Optional.empty();
            acts.add(new Activity(e.getKey(), e.getKey(), a.get("solo").asBoolean(), g, lines, bands));
        });
        List<Row> rows = new ArrayList<>();
        for (JsonNode r : n.get("rows")) {
            List<Tile> tiles = new ArrayList<>();
            for (JsonNode t : r.get("tiles")) {
                List<Rule> rules = new ArrayList<>();
                for (JsonNode u : t.get("rules")) {
                    List<Modifier> ms = new ArrayList<>();
                    if (u.has("modifiers"))
                        for (JsonNode m : u.get("modifiers"))
                            ms.add(new Modifier(m.get("capability").asString(), fr(m, "time"), fr(m, "chance")));
                    rules.add(new Rule(u.get("activity").asString(), strs(u, "drops"), strs(u, "requires"), ms));
                }
                tiles.add(new Tile(
                        t.get("key").asString(),
                        t.get("name").asString(),
                        t.get("points").asInt(),
                        t.get("need").asInt(),
                        rules));
            }
            rows.add(new Row(tiles));
        }
        List<Player> players = new ArrayList<>();
        n.get("players").properties().forEach(e -> {
            List<Session> ss = new ArrayList<>();
            for (String s : strs(e.getValue(), "schedule")) {
                String[] p = s.split(" ");
                DayOfWeek d = Arrays.stream(DayOfWeek.values())
                        .filter(x -> x.name().startsWith(p[0].toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow();
                ss.add(new Session(d, LocalTime.parse(p[1]), Integer.parseInt(p[2])));
            }
            players.add(new Player(e.getKey(), fr(e.getValue(), "skill"), strs(e.getValue(), "capabilities"), ss));
        });
        List<Team> teams = new ArrayList<>();
        for (JsonNode t : n.get("teams"))
            teams.add(new Team(
                    t.get("name").asString(),
                    Arrays.stream(Strategy.values())
                            .filter(s -> s.label().equals(t.get("strategy").asString()))
                            .findFirst()
                            .orElseThrow(),
                    strs(t, "players")));
        return new Scenario(
                n.get("name").asString(),
                LocalDateTime.parse(n.get("start").asString()),
                ZoneId.of(n.get("zone").asString()),
                Duration.parse(n.get("duration").asString()),
                n.get("unlockPoints").asInt(),
                acts,
                rows,
                players,
                teams);
    }
}
