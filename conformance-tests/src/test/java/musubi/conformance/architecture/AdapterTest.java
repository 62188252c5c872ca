package musubi.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import musubi.conformance.Claim;

@Claim(
        value = "Adapters know neither each other nor the inside of the hub, and every way in ends in the intake",
        standard = "Musubi")
@AnalyzeClasses(locations = ProductionLocations.class)
class AdapterTest {

    private static final String[] OPEN_PACKAGES = {
        "musubi.hub.message..",
        "musubi.hub.adapter..",
        "musubi.hub.gate..",
        "musubi.hub.consent..",
        "musubi.hub.partner..",
        "musubi.hub.profile..",
        "musubi.hub.mapping.."
    };

    /** What of {@code musubi.hub.flow} an adapter may name: the way in, and the words that it speaks. */
    private static final Set<String> OPEN_FLOW = Set.of(
            "musubi.hub.flow.Spine",
            "musubi.hub.flow.Intake",
            "musubi.hub.flow.Inbound",
            "musubi.hub.flow.Admission",
            "musubi.hub.flow.Answer",
            "musubi.hub.flow.Overloaded",
            "musubi.hub.flow.ProblemAnswers",
            "musubi.hub.flow.Effect");

    private static final Set<String> ERROR_HANDLING = Set.of("onException", "errorHandler", "doTry", "onCompletion");

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_DEPEND_ON_EACH_OTHER = slices().matching("musubi.adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .because("domains meet in messages: write a Translation in the adapter of the target, which reads the other"
                    + " domain's published format");

    @ArchTest
    static final ArchRule THE_HUB_DEPENDS_ON_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage("musubi.hub..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("musubi.adapters..")
            .because("the hub starts empty: an adapter plugs itself in as a bean of musubi.hub.adapter.Adapter");

    @ArchTest
    static final ArchRule ADAPTERS_SEE_THE_OPEN_PART_OF_THE_HUB_ONLY = classes()
            .that()
            .resideInAPackage("musubi.adapters..")
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("musubi.hub..")
                    .or(resideInAnyPackage(OPEN_PACKAGES))
                    .or(Production.oneOf(OPEN_FLOW)))
            .because(
                    "of the hub an adapter uses message, adapter, gate, consent, partner, profile, mapping, and of flow"
                            + " Intake and Spine with their words; what is kept is reached by Intake, what is read by a Grant");

    @ArchTest
    static final ArchRule ERRORS_ARE_HANDLED_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAPackage("musubi.adapters..")
            .should()
            .callMethodWhere(describe(
                    "a Camel error handler is set up",
                    call -> call.getTargetOwner().getPackageName().startsWith("org.apache.camel")
                            && ERROR_HANDLING.contains(call.getTarget().getName())))
            .because("throw an exception with a name of the domain and let musubi.hub.flow.Outcomes decide: refused,"
                    + " retried or parked");

    @ArchTest
    static final ArchRule EVERY_WRITE_OF_A_DOOR_ENDS_IN_THE_INTAKE = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("musubi.adapters..")
            .and(Ways.arriveAtADoor())
            .should(Ways.reachTheIntakeOrReadUnderAGrant())
            .because(
                    "what comes in is journalled before it is answered: call Intake.admit; a POST that only reads takes a"
                            + " Grant from the Gate")
            .allowEmptyShould(true);
}
