package bingosim.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** What is done to a batch that runs. */
enum Harm {
    KILL_WORKER(Scene::killWorker),
    FREEZE_WORKER((scene, random) -> scene.freezeWorker(random, between(random, 9, 15))),
    PAUSE_WORKER((scene, random) -> scene.pauseWorker(random, between(random, 1, 3))),
    CUT_WORKER((scene, random) -> scene.cutWorker(random, between(random, 9, 15))),
    KILL_WATCHER(Scene::killWatcher),
    FREEZE_WATCHER((scene, random) -> scene.freezeWatcher(between(random, 9, 15))),
    KILL_WATCHER_AND_WORKER(Scene::killWatcherAndWorker),
    RESTART_BROKER((scene, random) -> scene.restartBroker(between(random, 1, 5))),
    CUT_BROKER((scene, random) -> scene.cutBroker(random, between(random, 5, 15))),
    PURGE_QUEUE((scene, random) -> scene.purgeQueue()),
    DELETE_QUEUE((scene, random) -> scene.deleteQueue()),
    SEND_ALL_AGAIN(Scene::sendAllAgain),
    RESTART_DATABASE((scene, random) -> scene.restartDatabase(between(random, 0, 3))),
    CUT_DATABASE((scene, random) -> scene.cutDatabase(random, between(random, 5, 20))),
    END_CONNECTIONS(Scene::endConnections);

    private interface Deed {
        String on(Scene scene, Random random) throws IOException, InterruptedException;
    }

    private final Deed deed;

    Harm(Deed deed) {
        this.deed = deed;
    }

    /**
     * Does it; what lasts ends by itself later.
     *
     * @return what was done to whom; empty if there was nobody to do it to
     */
    String strike(Scene scene, Random random) throws IOException, InterruptedException {
        return deed.on(scene, random);
    }

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Duration between(Random random, int fromSeconds, int toSeconds) {
        return Duration.ofMillis(random.nextInt(1000 * fromSeconds, 1000 * toSeconds + 1));
    }
}
