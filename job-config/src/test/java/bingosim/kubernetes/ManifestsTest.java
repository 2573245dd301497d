package bingosim.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import bingosim.request.RequestQueue;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestsTest {
    private static final Path DIRECTORY = Path.of("..", "kubernetes");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    @ParameterizedTest
    @MethodSource("manifests")
    void areWhatAClusterTakes(Path file) throws IOException {
        assertThat(resources(Files.readString(file))).isNotEmpty().allSatisfy(ManifestsTest::assertTaken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    base/manager.yaml | replicas: 2                   | replica: 2
                    base/manager.yaml | replicas: 2                   | replicas: two
                    base/manager.yaml | readOnlyRootFilesystem: true  | readOnlyRootFileSystem: true
                    base/manager.yaml | readOnlyRootFilesystem: true  | readOnlyRootFilesystem: please
                    base/manager.yaml | minAvailable: 1               | minAvailible: 1
                    base/manager.yaml | name: http, port: 8080        | name: http
                    base/worker.yaml  | kind: Deployment              | kind: Deploy
                    base/worker.yaml  | {key: postgres, path: postgres} | {key: postgres}
                    base/network.yaml | policyTypes                   | policyType
                    keda/scaling.yaml | maxReplicaCount: 12           | maxReplicas: 12
                    keda/scaling.yaml | value: "30"                   | value: 30
                    keda/scaling.yaml | parameter: host,              |
                    """)
    void areRefusedWithAMistake(String file, String right, String wrong) throws IOException {
        String text = Files.readString(DIRECTORY.resolve(file));
        assertThat(text).contains(right);

        String spoilt = text.replace(right, wrong == null ? "" : wrong);

        assertThat(resources(spoilt))
                .anySatisfy(
                        resource -> assertThat(ManifestCheck.problems(resource)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "keda"})
    void areAllNamedByTheirKustomization(String overlay) throws IOException {
        Path directory = DIRECTORY.resolve(overlay);
        Map<String, ?> kustomization =
                resources(Files.readString(directory.resolve(KUSTOMIZATION))).get(0);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(kustomization.get("resources"))
                    .asInstanceOf(list(String.class))
                    .filteredOn(name -> !name.startsWith("../"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals(KUSTOMIZATION))
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"base, 3", "keda,"})
    void areBuiltByKustomize(String overlay, Integer workers) throws IOException, InterruptedException {
        Map<String, Map<String, ?>> built = kustomized(DIRECTORY.resolve(overlay)).stream()
                .collect(toMap(
                        resource -> resource.get("kind") + " " + at(resource, "metadata", "name"),
                        resource -> resource));

        assertThat(built.values()).allSatisfy(ManifestsTest::assertTaken);
        assertThat(built).containsKeys("Deployment bingosim-manager", "Service bingosim-manager");
        assertThat(at(built.get("Deployment bingosim-worker"), "spec", "replicas"))
                .isEqualTo(workers);
    }

    @Test
    void scaleByTheQueueThatWorkersTakeFrom() throws IOException {
        Map<String, ?> scaledObject = resources(Files.readString(DIRECTORY.resolve("keda/scaling.yaml"))).stream()
                .filter(resource -> resource.get("kind").equals("ScaledObject"))
                .findFirst()
                .orElseThrow();

        assertThat(at(scaledObject, "spec", "triggers", 0, "metadata", "queueName"))
                .isEqualTo(RequestQueue.of(RequestQueue.DEFAULT_INSTALLATION).name());
    }

    private static void assertTaken(Map<String, ?> resource) {
        assertThat(ManifestCheck.problems(resource)).isEmpty();
    }

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(KUSTOMIZATION))
                    .sorted()
                    .toList();
        }
    }

    /** What kubectl makes of it, where there is one; it asks no cluster for that. */
    private static List<Map<String, ?>> kustomized(Path directory) throws IOException, InterruptedException {
        assumeThat(isInstalled("kubectl")).as("kubectl is installed").isTrue();
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(output).isZero();
        return resources(output);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> resources(String yaml) {
        var load = new Load(LoadSettings.builder().build());
        return StreamSupport.stream(load.loadAllFromString(yaml).spliterator(), false)
                .<Map<String, ?>>map(resource -> (Map<String, ?>) resource)
                .toList();
    }

    private static Object at(Object node, Object... keys) {
        Object found = node;
        for (Object key : keys) {
            found = found instanceof List<?> list ? list.get((int) key) : ((Map<?, ?>) found).get(key);
        }
        return found;
    }
}
