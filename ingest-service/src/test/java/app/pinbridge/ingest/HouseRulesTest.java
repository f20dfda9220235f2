package app.pinbridge.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "app.pinbridge.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule nothingInsideKnowsTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("..ingest.rest..", "..ingest.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ingest.rest..", "..ingest.kafka..", "jakarta.ws.rs..", "io.smallrye.reactive..");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.pinbridge.credentials..",
                    "app.pinbridge.matching..",
                    "app.pinbridge.publisher..",
                    "app.pinbridge.notifier..",
                    "app.pinbridge.gateway..");

    @ArchTest
    static final ArchRule mappingIsPure = classes()
            .that()
            .resideInAPackage("..ingest.ats..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "app.pinbridge.contracts..",
                    "app.pinbridge.pinpoint.resource..",
                    "app.pinbridge.ingest.ats..");

    @ArchTest
    static final ArchRule packagesFormNoCircles =
            slices().matching("app.pinbridge.ingest.(*)..").should().beFreeOfCycles();
}
