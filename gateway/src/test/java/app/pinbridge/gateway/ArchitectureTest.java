package app.pinbridge.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "app.pinbridge.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("app.pinbridge.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theGatewayKnowsNoServiceFromInside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.pinbridge.kit..",
                    "app.pinbridge.credentials..",
                    "app.pinbridge.ingest..",
                    "app.pinbridge.matching..",
                    "app.pinbridge.publisher..",
                    "app.pinbridge.notifier..",
                    "java.sql..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule signInAndTokensKnowNoPages = noClasses()
            .that()
            .resideInAnyPackage("..signin..", "..token..", "..routing..", "..services..", "..protection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..pages..", "..settings..", "..calls..", "..employees..");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().should().callMethod(Instant.class, "now");
}
