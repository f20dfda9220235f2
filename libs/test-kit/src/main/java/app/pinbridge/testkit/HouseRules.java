package app.pinbridge.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** How every service is built. A service's test checks each of the rules on its classes, and may have more of its own. */
public final class HouseRules {
    private static final String ROOT = "app.pinbridge.";
    private static final List<String> SERVICES =
            List.of("credentials", "ingest", "matching", "publisher", "notifier", "gateway", "simulator", "local");

    private HouseRules() {}

    /**
     * The classes of a service, without those of its tests.
     *
     * @param service the name of its package, e.g. {@code publisher}
     */
    public static JavaClasses classesOf(String service) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT + service);
    }

    /** The rules for a service. */
    public static List<ArchRule> of(String service) {
        return List.of(
                noCircles(service),
                noOtherService(service),
                thinEdges(service),
                kafkaAtTheEdge(service),
                noSqlAtTheEdges(service));
    }

    private static ArchRule noCircles(String service) {
        return slices().matching(ROOT + service + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule noOtherService(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(others)
                .as("no other service's package is reached into");
    }

    private static ArchRule thinEdges(String service) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(edges(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(edges(service))
                .as("nothing inside knows the edges");
    }

    private static ArchRule kafkaAtTheEdge(String service) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + service + ".kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "org.eclipse.microprofile.reactive..", "io.smallrye.reactive..")
                .as("only the edge knows Kafka");
    }

    private static ArchRule noSqlAtTheEdges(String service) {
        return noClasses()
                .that()
                .resideInAnyPackage(edges(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .as("the edges speak no SQL");
    }

    private static String[] edges(String service) {
        return Stream.of("rest", "kafka")
                .map(edge -> ROOT + service + "." + edge + "..")
                .toArray(String[]::new);
    }
}
