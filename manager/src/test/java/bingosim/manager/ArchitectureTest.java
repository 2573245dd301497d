package bingosim.manager;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /** Of all modules, whatever of them this one depends on. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Stream.of("job-config", "manager", "worker", "perf-reports")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .filter(Files::exists)
                    .toList());

    @Test
    void engineAndStatisticsUseTheJdkAndTheirLibrariesOnly() {
        classes()
                .that()
                .resideInAnyPackage("bingosim.simulation", "bingosim.statistics")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "bingosim.scenario",
                        "bingosim.simulation",
                        "bingosim.statistics",
                        "org.apache.commons.rng..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers.fraction..",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void engineUsesOfScenariosOnlyTheirDescription() {
        noClasses()
                .that()
                .resideInAPackage("bingosim.simulation")
                .should()
                .dependOnClassesThat(resideInAPackage("bingosim.scenario")
                        .and(DescribedPredicate.describe(
                                "read files",
                                type -> type.getSimpleName().startsWith("Scenario")
                                        && !type.getSimpleName().equals("Scenario"))))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("bingosim.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeAndChanceAreArguments() {
        noClasses()
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(Math.class, "random"))
                .orShould(callMethod(ThreadLocalRandom.class, "current"))
                .orShould()
                .callConstructor(Random.class)
                .check(CLASSES);
    }

    @Test
    void publicTypesAreUsedByAnotherPackage() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("BingoSim")
                .and()
                .resideOutsideOfPackage("..jmh_generated")
                .should(beUsedByAnotherPackageIfPublic())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackageIfPublic() {
        return new ArchCondition<>("be used by another package if public") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getModifiers().contains(JavaModifier.PUBLIC) && !isUsedOutside(type) && !isPartOfAnApi(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public without need"));
                }
            }
        };
    }

    private static boolean isUsedOutside(JavaClass type) {
        return CLASSES.stream()
                .filter(nested -> nested.getName().equals(type.getName())
                        || nested.getName().startsWith(type.getName() + "$"))
                .flatMap(nested -> nested.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** Taken or given by a public method of another public type, which others may only pass on. */
    private static boolean isPartOfAnApi(JavaClass type) {
        return Stream.concat(
                        type.getMethodsWithParameterTypeOfSelf().stream(),
                        type.getMethodsWithReturnTypeOfSelf().stream())
                .filter(method -> !method.getOwner().equals(type))
                .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC));
    }
}
