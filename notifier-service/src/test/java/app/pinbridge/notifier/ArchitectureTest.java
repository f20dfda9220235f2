package app.pinbridge.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.pinbridge.notifier.incident.Health;
import app.pinbridge.notifier.incident.IncidentRules;
import app.pinbridge.notifier.incident.Verdict;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.pinbridge.notifier");

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("app.pinbridge.notifier.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nothingReachesIntoAnotherService() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "app.pinbridge.credentials..",
                        "app.pinbridge.ingest..",
                        "app.pinbridge.matching..",
                        "app.pinbridge.publisher..",
                        "app.pinbridge.gateway..",
                        "app.pinbridge.simulator..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.pinbridge.notifier.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(CLASSES);
    }

    @Test
    void theRulesOfIncidentsAreFreeOfFrameworks() {
        noClasses()
                .that()
                .belongToAnyOf(IncidentRules.class, Verdict.class, Health.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.jdbi..")
                .check(CLASSES);
    }
}
