package bingosim.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML event by event, so that nothing is converted, a key that is there twice is noticed, and nothing grows: an
 * alias stays one, and is refused where it is read.
 */
final class YamlTree {
    /** A scenario has nine. */
    private static final int MOST_LEVELS = 20;

    /** So large that a text of one long word is not copied for every kilobyte that is read. */
    private static final int BUFFER_SIZE = 256 * 1024;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setBufferSize(BUFFER_SIZE)
            .setCodePointLimit(ScenarioFiles.MOST_BYTES)
            .build();
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final Set<String> NULL = Set.of("null", "~");
    private static final Pattern JSON = Pattern.compile("\\uFEFF?\\s*\\{");
    private static final Pattern INDENTATION = Pattern.compile("^[ \\t]+", Pattern.MULTILINE);

    private final String name;
    private final Problems problems;
    private final Iterator<Event> events;
    private int level;

    private YamlTree(String name, Iterator<Event> events, Problems problems) {
        this.name = name;
        this.events = events;
        this.problems = problems;
    }

    /**
     * @param problems gets keys that are there twice, anchors and tags
     * @throws InvalidScenarioException if it is no YAML, or none that we read
     */
    static Node read(String name, String text, Problems problems) {
        try {
            var events = new Parse(SETTINGS).parseString(withoutTabs(text)).iterator();
            return new YamlTree(name, events, problems).document();
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark().map(YamlTree::position).orElse("");
            throw InvalidScenarioException.notReadable(name, where + e.getProblem());
        } catch (YamlEngineException e) {
            throw InvalidScenarioException.notReadable(
                    name, String.valueOf(e.getMessage()).lines().findFirst().orElse("no YAML"));
        }
    }

    /** YAML does not indent with tabs, JSON may; the space in a tab's place keeps lines and columns. */
    private static String withoutTabs(String text) {
        return JSON.matcher(text).lookingAt()
                ? INDENTATION.matcher(text).replaceAll(match -> match.group().replace('\t', ' '))
                : text;
    }

    private static String position(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
    }

    private static int index(Optional<Mark> mark) {
        return mark.orElseThrow().getIndex();
    }

    private InvalidScenarioException notReadable(Event at, String reason) {
        return InvalidScenarioException.notReadable(
                name, at.getStartMark().map(YamlTree::position).orElse("") + reason);
    }

    private Node document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw InvalidScenarioException.notReadable(name, "it is empty");
        }
        Node root = node(Place.FILE, events.next());
        events.next();
        if (events.next().getEventId() != Event.ID.StreamEnd) {
            throw InvalidScenarioException.notReadable(name, "it has more than one document");
        }
        return root;
    }

    private Node node(Place place, Event event) {
        if (event instanceof AliasEvent alias) {
            return new Node.Alias(place, alias.getAlias().getValue());
        }
        refuseAnchor(place, ((NodeEvent) event).getAnchor());
        if (event instanceof ScalarEvent scalar) {
            refuseTag(place, scalar.getTag());
            boolean isNull = scalar.isPlain() && NULL.contains(scalar.getValue());
            return new Node.Scalar(
                    place,
                    isNull ? "" : scalar.getValue(),
                    !scalar.isPlain(),
                    index(scalar.getStartMark()),
                    index(scalar.getEndMark()));
        }
        return collection(place, (CollectionStartEvent) event);
    }

    private void refuseAnchor(Place place, Optional<Anchor> anchor) {
        anchor.map(Anchor::getValue)
                .ifPresent(name ->
                        problems.add(place, "the anchor &" + Problem.shortened(name), "a value without an anchor"));
    }

    private void refuseTag(Place place, Optional<String> tag) {
        tag.map(name -> name.startsWith(STANDARD_TAG) ? "!!" + name.substring(STANDARD_TAG.length()) : name)
                .ifPresent(name -> problems.add(place, "the tag " + Problem.shortened(name), "a value without a tag"));
    }

    private Node collection(Place place, CollectionStartEvent start) {
        refuseTag(place, start.getTag());
        level++;
        if (level > MOST_LEVELS) {
            throw notReadable(start, "more than " + MOST_LEVELS + " levels of lists and mappings");
        }
        Node collection = start instanceof MappingStartEvent ? mapping(place) : sequence(place);
        level--;
        return collection;
    }

    private Node mapping(Place place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent scalar)) {
                throw notReadable(event, "a key must be written out; it cannot be an alias (*), a list or a mapping");
            }
            Place below = place.key(scalar.getValue());
            node(below, scalar);
            if (entries.putIfAbsent(scalar.getValue(), node(below, events.next())) != null) {
                int line = scalar.getStartMark().map(Mark::getLine).orElse(0) + 1;
                problems.add(below, "the key again in line " + line, "each key once");
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node sequence(Place place) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(place.item(items.size()), event));
        }
        return new Node.Sequence(place, items);
    }
}
