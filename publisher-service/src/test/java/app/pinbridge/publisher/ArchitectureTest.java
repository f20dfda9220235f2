package app.pinbridge.publisher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.pinbridge.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = HouseRules.classesOf("publisher");

    @ParameterizedTest
    @MethodSource
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> theHouseRulesHold() {
        return HouseRules.of("publisher");
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
}
