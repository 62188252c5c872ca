package musubi.conformance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Claim(value = "The packages of the hub depend on each other by a whitelist and without cycles", standard = "Musubi")
class HubPackagesTest {

    private static final String HUB = "musubi.hub";

    /** What each package of the hub may see of the others. {@code musubi.hub} itself wires them and may see all. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("message", Set.of()),
            Map.entry("database", Set.of("message")),
            Map.entry("consent", Set.of("message", "gate")),
            Map.entry("journal", Set.of("message", "gate")),
            Map.entry("partner", Set.of("message")),
            Map.entry("profile", Set.of("message")),
            Map.entry("mapping", Set.of("message")),
            Map.entry("gate", Set.of("message")),
            Map.entry("adapter", Set.of("message", "gate")),
            Map.entry(
                    "flow",
                    Set.of("adapter", "gate", "consent", "partner", "journal", "profile", "mapping", "message")),
            Map.entry("web", Set.of("flow", "adapter", "gate", "consent", "partner", "journal", "profile", "message")));

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = new ClassFileImporter().importLocations(new ProductionLocations().get(HubPackagesTest.class));
    }

    @TestFactory
    Stream<DynamicTest> eachPackageSeesOnlyWhatItMay() {
        return MAY_SEE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, Set<String> mayName) {
        var allowed = Stream.concat(mayName.stream(), Stream.of(name))
                .map(it -> HUB + "." + it + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(HUB + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(HUB + "..").or(resideInAnyPackage(allowed)))
                .because("musubi.hub." + name + " may see " + new TreeSet<>(mayName)
                        + " of the hub. Hand in what it needs as a value of musubi.hub.message or as a functional"
                        + " interface, or move the class to the package that may see both")
                .allowEmptyShould(true)
                .check(production);
    }

    @Test
    void noPackageStandsOutsideTheWhitelist() {
        var packages = production.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HUB + "."))
                .map(name -> name.substring(HUB.length() + 1).split("\\.")[0])
                .collect(toCollection(TreeSet::new));

        assertThat(MAY_SEE.keySet())
                .as("a new package of the hub gets a row in the whitelist, which says what it may see")
                .containsAll(packages);
    }

    @Test
    void theJournalDoesNotKnowWhoReadsIt() {
        noClasses()
                .that()
                .resideInAPackage(HUB + ".journal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HUB + ".journal.story..")
                .because("what is written does not depend on how it is shown: hand the store what it needs as a value")
                .check(production);
    }

    @Test
    void onlyThoseWhoShowTheJournalReadItsStories() {
        classes()
                .that()
                .resideInAPackage(HUB + ".journal.story..")
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(HUB + ".journal.story..", HUB + ".web.."))
                .because("lists and stories are for people: the spine asks the journal's own stores")
                .check(production);
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(HUB + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("one of the two packages knows too much: move what both need to musubi.hub.message")
                .check(production);
    }
}
