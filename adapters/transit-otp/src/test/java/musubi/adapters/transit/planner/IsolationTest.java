package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenTripPlanner is a separate jar that the application never sees, as its licence and both class paths want it. */
class IsolationTest {

    @Test
    void theApplicationDoesNotSeeOpenTripPlanner() {
        assertThatThrownBy(() -> Class.forName("org.opentripplanner.standalone.OTPMain"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theFilesAreThoseThatWerePublished() {
        assertThatCode(City.files()::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.fasterxml.jackson.databind.ObjectMapper", "com.google.protobuf.Message"})
    void bothSidesHaveTheirOwnLibraries(String name) throws Exception {
        try (var factory = IsolatedFactory.open(City.files())) {
            assertThat(factory.loader().loadClass(name)).isNotSameAs(Class.forName(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "musubi.adapters.transit.planner.engine.PlannerEngine",
                "org.slf4j.Logger",
                "ch.qos.logback.classic.Logger"
            })
    void theySpeakThroughSharedInterfacesAndOneLog(String name) throws Exception {
        try (var factory = IsolatedFactory.open(City.files())) {
            assertThat(factory.loader().loadClass(name)).isSameAs(Class.forName(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"musubi.hub.message.Party", "musubi.adapters.transit.planner.Planner", "org.postgresql.Driver"})
    void thePlannerSeesNothingElseOfTheApplication(String name) {
        try (var factory = IsolatedFactory.open(City.files())) {
            assertThatThrownBy(() -> factory.loader().loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }
}
