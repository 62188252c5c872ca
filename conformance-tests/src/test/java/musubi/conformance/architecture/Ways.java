package musubi.conformance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ways through the code: where bytes arrive at a door, and what they reach from there. */
final class Ways {

    private static final String MAPPINGS = "org.springframework.web.bind.annotation.";
    private static final Set<String> WRITING =
            Set.of(MAPPINGS + "PutMapping", MAPPINGS + "PatchMapping", MAPPINGS + "DeleteMapping");

    /** By POST, and by a mapping that names no method, one may also read. */
    private static final Set<String> EITHER = Set.of(MAPPINGS + "PostMapping", MAPPINGS + "RequestMapping");

    private static final String FILTER = "jakarta.servlet.Filter";
    private static final Set<String> FILTERING = Set.of("doFilter", "doFilterInternal");

    private static final String INTAKE = "musubi.hub.flow.Intake";
    private static final String GATE = "musubi.hub.gate.Gate";
    private static final String CHAIN = "jakarta.servlet.FilterChain";

    private Ways() {}

    /** Write mappings of controllers, and servlet filters. */
    static DescribedPredicate<JavaMethod> arriveAtADoor() {
        return DescribedPredicate.describe(
                "are write mappings or servlet filters",
                method -> isAnnotated(method, WRITING) || isAnnotated(method, EITHER) || isFilter(method));
    }

    /** A write ends in the intake; to refuse one at the gate is no end. A filter may also hand on. */
    static ArchCondition<JavaMethod> reachTheIntakeOrReadUnderAGrant() {
        return new ArchCondition<>("reach Intake, or read under a Grant of the Gate") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, reaches(method, ends(method)), method.getFullName() + " reaches no Intake"));
            }
        };
    }

    private static Predicate<JavaAccess<?>> ends(JavaMethod method) {
        if (isFilter(method)) {
            return access -> isOf(access, INTAKE) || isOf(access, CHAIN);
        }
        return isAnnotated(method, EITHER)
                ? access -> isOf(access, INTAKE)
                        || isOf(access, GATE) && access.getName().equals("grant")
                : access -> isOf(access, INTAKE);
    }

    private static boolean isOf(JavaAccess<?> access, String owner) {
        return access.getTargetOwner().getName().equals(owner);
    }

    private static boolean isAnnotated(JavaMethod method, Set<String> annotations) {
        return annotations.stream().anyMatch(method::isAnnotatedWith);
    }

    private static boolean isFilter(JavaMethod method) {
        return FILTERING.contains(method.getName()) && method.getOwner().isAssignableTo(FILTER);
    }

    private static boolean reaches(JavaMethod start, Predicate<JavaAccess<?>> isAnEnd) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(Set.of(start));
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getAccessesFromSelf().stream().anyMatch(isAnEnd)) {
                return true;
            }
            open.addAll(next(unit).toList());
        }
        return false;
    }

    /** What it calls or refers to in the adapters; of an interface or an abstract class also the code behind it. */
    private static Stream<JavaCodeUnit> next(JavaCodeUnit unit) {
        var called = unit.getCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast);
        var referred = Stream.concat(
                        unit.getMethodReferencesFromSelf().stream(), unit.getConstructorReferencesFromSelf().stream())
                .flatMap(reference -> reference.getTarget().resolveMember().stream())
                .map(JavaCodeUnit.class::cast);
        return Stream.concat(called, referred)
                .filter(it -> it.getOwner().getPackageName().startsWith("musubi.adapters"))
                .flatMap(Ways::withOverrides);
    }

    private static Stream<JavaCodeUnit> withOverrides(JavaCodeUnit unit) {
        var overriding = unit.getOwner().getAllSubclasses().stream()
                .flatMap((JavaClass type) -> type.getMethods().stream())
                .filter(method -> method.getName().equals(unit.getName()));
        return Stream.concat(Stream.of(unit), overriding);
    }
}
