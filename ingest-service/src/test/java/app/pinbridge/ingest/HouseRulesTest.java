package app.pinbridge.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.pinbridge.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
    private static final JavaClasses CLASSES = HouseRules.classesOf("ingest");

    @ParameterizedTest
    @MethodSource
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> theHouseRulesHold() {
        return HouseRules.of("ingest");
    }

    @Test
    void onlyTheEdgeKnowsHttpResources() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void mappingIsPure() {
        classes()
                .that()
                .resideInAPackage("..ingest.ats..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "app.pinbridge.contracts..",
                        "app.pinbridge.pinpoint.resource..",
                        "app.pinbridge.ingest.ats..")
                .check(CLASSES);
    }
}
