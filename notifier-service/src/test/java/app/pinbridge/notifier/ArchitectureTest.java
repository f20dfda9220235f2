package app.pinbridge.notifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.pinbridge.notifier.incident.Health;
import app.pinbridge.notifier.incident.IncidentRules;
import app.pinbridge.notifier.incident.Verdict;
import app.pinbridge.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = HouseRules.classesOf("notifier");

    @ParameterizedTest
    @MethodSource
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> theHouseRulesHold() {
        return HouseRules.of("notifier");
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
