package musubi.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;
import musubi.conformance.Claim;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;

@Claim(value = "Only the gate lets anything out, and the code keeps the style of the house", standard = "Musubi")
@AnalyzeClasses(locations = ProductionLocations.class)
class StyleTest {

    private static final Set<Class<?>> PROOFS = Set.of(Cleared.class, Grant.class);
    private static final Set<String> INJECTION = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    @ArchTest
    static final ArchRule ONLY_THE_GATE_MAKES_PROOFS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Gate.class.getName())
            .should()
            .callConstructorWhere(describe("a Cleared or a Grant is made", call -> PROOFS.stream()
                    .anyMatch(proof -> call.getTargetOwner().isEquivalentTo(proof))))
            .because("a Cleared or a Grant proves a recorded decision: ask the Gate for one");

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)$")
            .orShould()
            .haveNameMatching(".*Bypass.*")
            .because("name the class by its noun in the domain, or by its role: Codec, Mapper, Store, Outlet…");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should(have(describe("an annotation that injects", (JavaField field) -> INJECTION.stream()
                    .anyMatch(field::isAnnotatedWith))))
            .because("what a class needs stands in its constructor; settings stand in a *Properties record");

    @ArchTest
    static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time of the machine is read",
                    call -> readsTheTime(call)
                            && call.getTarget().getParameterTypes().stream()
                                    .noneMatch(type -> type.getName().equals("java.time.Clock"))))
            .because("take a java.time.Clock in the constructor and ask it: Instant.now(clock), LocalDate.now(clock)");

    @ArchTest
    static final ArchRule EXCEPTIONS_HAVE_NAMES = noClasses()
            .should()
            .callConstructorWhere(describe(
                    "an exception without a name is made",
                    call -> Set.of(RuntimeException.class, Exception.class, Error.class, Throwable.class).stream()
                                    .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                            && !call.getOriginOwner().isAssignableTo(Throwable.class)))
            .because("the data's trouble is a Notice; ours is an exception with a name of the domain");

    @ArchTest
    static final ArchRule OPTIONAL_IS_A_RESULT_AND_NOTHING_ELSE = noMethods()
            .that()
            .doNotHaveModifier(SYNTHETIC)
            .should(have(describe("an Optional parameter", (JavaMethod method) -> method.getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(Optional.class)))))
            .because("take a @Nullable parameter, or two methods");

    @ArchTest
    static final ArchRule NO_STATE_IS_STATIC = noFields()
            .that()
            .haveModifier(STATIC)
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should()
            .notHaveModifier(FINAL)
            .because("state belongs to a bean, which a test can make anew");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessFieldWhere(describe("System.out or System.err is used", StyleTest::isStandardStream))
            .orShould()
            .callMethodWhere(describe(
                    "a stack trace is printed",
                    call -> call.getTarget().getName().equals("printStackTrace")))
            .because("write to an SLF4J logger, once, where the trouble is handled");

    @ArchTest
    static final ArchRule ROOT_PACKAGES_OF_ADAPTERS_HOLD_NO_CLASS = noClasses()
            .should()
            .haveNameMatching("musubi\\.adapters\\.\\w+\\.(?!package-info)\\w+")
            .because("each package of a domain plugs itself in: put the class into the package of its format");

    private static boolean readsTheTime(JavaAccess<?> call) {
        return call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time");
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getTarget().getName());
    }
}
