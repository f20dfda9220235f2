package app.pinbridge.credentials;

import app.pinbridge.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = HouseRules.classesOf("credentials");

    @ParameterizedTest
    @MethodSource
    void theHouseRulesHold(ArchRule rule) {
        rule.check(CLASSES);
    }

    static List<ArchRule> theHouseRulesHold() {
        return HouseRules.of("credentials");
    }
}
