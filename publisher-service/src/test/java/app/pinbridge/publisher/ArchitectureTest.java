package app.pinbridge.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.pinbridge.publisher");

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("app.pinbridge.publisher.(*)..")
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
                        "app.pinbridge.notifier..",
                        "app.pinbridge.gateway..",
                        "app.pinbridge.simulator..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.pinbridge.publisher.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .check(CLASSES);
    }

    @Test
    void theEdgesAreThin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.pinbridge.publisher.rest", "app.pinbridge.publisher.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.pinbridge.publisher.rest", "app.pinbridge.publisher.kafka")
                .check(CLASSES);
    }

    @Test
    void onlyThePinpointPackageAsksOtherServices() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.pinbridge.publisher.rest", "app.pinbridge.publisher.pinpoint")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void theEdgesDoNotSpeakSql() {
        noClasses()
                .that()
                .resideInAnyPackage("app.pinbridge.publisher.rest", "app.pinbridge.publisher.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..")
                .check(CLASSES);
    }
}
