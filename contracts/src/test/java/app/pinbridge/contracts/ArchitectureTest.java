package app.pinbridge.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String CONTRACTS = "app.pinbridge.contracts..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.pinbridge.contracts");

    @Test
    void theContractsKnowNothingElseOfPinbridge() {
        noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("app.pinbridge..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(CONTRACTS))))
                .check(CLASSES);
    }

    @Test
    void onlyTheKafkaBindingNeedsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.pinbridge.contracts.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSchemasNeedAValidator() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.pinbridge.contracts.schemas")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
    }

    @Test
    void theContractsNeedLittleMoreThanJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CONTRACTS,
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "com.ethlo.time..",
                        "org.apache.kafka..",
                        "com.networknt..")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("app.pinbridge.contracts.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("app.pinbridge.contracts")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.pinbridge.contracts.*..")
                .check(CLASSES);
    }
}
