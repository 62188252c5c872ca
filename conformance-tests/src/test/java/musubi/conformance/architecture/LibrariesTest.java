package musubi.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import musubi.conformance.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;

@Claim(value = "Every heavy library is seen by the few classes that are named for it", standard = "Musubi")
@AnalyzeClasses(locations = ProductionLocations.class)
class LibrariesTest {

    private static final DescribedPredicate<JavaClass> SQL =
            resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..");

    @ArchTest
    static final ArchRule CAMEL_IS_SEEN_BY_ROUTES_ONLY = noClasses()
            .that(not(Production.named("Route").or(resideInAPackage("musubi.hub.flow.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("a route is a sentence: put the endpoint into a *Route class and call a plain method from it");

    @ArchTest
    static final ArchRule SQL_IS_SEEN_BY_STORES_ONLY = noClasses()
            .that(not(Production.named("Store", "Configuration").or(resideInAPackage("..jdbc.."))))
            .should()
            .dependOnClassesThat(SQL)
            .because("rows are a matter of *Store classes: give a store a method in words of the domain");

    @ArchTest
    static final ArchRule CONFIGURATIONS_HAND_THE_JDBC_CLIENT_ON = noClasses()
            .that(Production.named("Configuration"))
            .should()
            .dependOnClassesThat(SQL.and(not(type(JdbcClient.class))))
            .because("a *Configuration hands the JdbcClient to a store and does nothing else with it");

    @ArchTest
    static final ArchRule SIGNED_MESSAGES_ARE_SEEN_BY_TIME_STAMPS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("musubi.hub.journal.stamp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("the platform's own java.security does the rest: CMS alone is beyond it");

    @ArchTest
    static final ArchRule FHIR_AND_HL7_ARE_SEEN_BY_THE_HEALTH_ADAPTER_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("musubi.adapters.health..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7.."))
            .because("to others health is bytes of a format: work in musubi.adapters.health");

    @ArchTest
    static final ArchRule THE_PLANNER_IS_SEEN_BEHIND_ITS_OWN_WALL_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages("musubi.adapters.transit.planner.otp..", "org.opentripplanner..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opentripplanner..")
            .because(
                    "OpenTripPlanner lives in a class loader of its own, which only musubi.adapters.transit.planner.otp"
                            + " shares; JDK types cross the wall");

    @ArchTest
    static final ArchRule HTTP_CLIENTS_ARE_SEEN_BY_OUTLETS_AND_CLIENTS_ONLY = noClasses()
            .that(not(Production.named("Outlet", "Client")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.net.http..",
                    "org.springframework.web.client..",
                    "org.springframework.http.client..",
                    "org.apache.hc..",
                    "org.apache.http..",
                    "okhttp3.."))
            .because("what leaves the hub goes through an Outlet, which takes a Cleared; a technical partner such as an"
                    + " issuer's keys is reached by a *Client");
}
