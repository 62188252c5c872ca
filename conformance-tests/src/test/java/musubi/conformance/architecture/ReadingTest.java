package musubi.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.hub.gate.DecisionLog;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

@Claim(
        value = "Nothing is read without a permission that is looked at, and nobody makes itself somebody else",
        standard = "Musubi")
@AnalyzeClasses(locations = ProductionLocations.class)
class ReadingTest {

    /** Where HAPI reads: it takes no Grant, and knows for whom it reads by {@code Asker}, which takes one. */
    private static final String HAPI = "musubi.adapters.health.fhir";

    private static final Set<String> MAKERS_OF_PARTIES =
            Set.of("musubi.hub.partner", "musubi.hub.web.CallerParty", Party.class.getName());

    @ArchTest
    static final ArchRule STORES_READ_UNDER_A_GRANT_AND_LOOK_AT_IT = methods()
            .that(describe("read from a store of an adapter or from the journal", ReadingTest::reads))
            .should(have(describe("a Grant that they look at or hand on", ReadingTest::looksAtItsGrant)))
            .because("who may read is decided by the Gate: take its Grant, and begin with grant.require(the format)");

    @ArchTest
    static final ArchRule ONLY_THE_GATE_WRITES_DECISIONS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Gate.class.getName())
            .should()
            .callMethodWhere(describe(
                    "a decision is written",
                    call -> call.getTargetOwner().isAssignableTo(DecisionLog.class)
                            && call.getTarget().getName().equals("insert")))
            .because("who writes its own permission down asks nobody: ask the Gate, which decides and writes")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule HAPI_KNOWS_WHO_READS_BY_A_GRANT = noClasses()
            .that()
            .doNotHaveSimpleName("WriterInterceptor")
            .should()
            .callMethodWhere(describe(
                    "somebody is noted as a writer",
                    call -> call.getTargetOwner().getSimpleName().equals("Asker")
                            && call.getTarget().getName().equals("noteWriter")))
            .because("who reads is known by a Grant: call Asker.note with it");

    @ArchTest
    static final ArchRule PARTIES_ARE_MADE_WHERE_THEY_ARE_KNOWN = noClasses()
            .that(describe("know nobody", type -> MAKERS_OF_PARTIES.stream().noneMatch(isFrom(type)::startsWith)))
            .should()
            .callConstructorWhere(
                    describe("a Party is made", call -> call.getTargetOwner().isEquivalentTo(Party.class)))
            .because("who somebody is, and what he may do, is known to the partner store and to the security chain: ask"
                    + " PartnerStore, take the caller's Party, or use Party.HUB or Party.ANYBODY");

    @ArchTest
    static final ArchRule RIGHTS_GROW_NOWHERE_BUT_IN_A_REPLAY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("musubi.hub.flow.Replay")
            .should()
            .callMethodWhere(describe(
                    "a Party becomes the sender of a derived message",
                    call -> call.getTargetOwner().isEquivalentTo(Party.class)
                            && call.getTarget().getName().equals("ofDerived")))
            .because("what a store makes of a message is admitted by Intake.derive, which needs no Party");

    private static boolean reads(JavaMethod method) {
        var owner = method.getOwner();
        var name = owner.getPackageName();
        var ofAdapter = name.startsWith("musubi.adapters")
                && !name.startsWith(HAPI)
                && !method.getModifiers().contains(JavaModifier.PRIVATE);
        var ofJournal = name.startsWith("musubi.hub.journal.story")
                && method.getModifiers().contains(JavaModifier.PUBLIC);
        return owner.getSimpleName().endsWith("Store")
                && (ofAdapter || ofJournal)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getRawReturnType().isEquivalentTo(void.class)
                && !method.getName().startsWith("insert");
    }

    private static boolean looksAtItsGrant(JavaMethod method) {
        return takesOne(method.getRawParameterTypes().stream())
                && method.getCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Grant.class)
                                || takesOne(call.getTarget().getRawParameterTypes().stream()));
    }

    private static boolean takesOne(Stream<JavaClass> parameters) {
        return parameters.anyMatch(it -> it.isEquivalentTo(Grant.class));
    }

    private static String isFrom(JavaClass type) {
        return Production.outermost(type).getName();
    }
}
