package musubi.hub.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadAddressTest {

    @Test
    void aPageIsReadAtItsOwnAddress() {
        var request = new MockHttpServletRequest("GET", "/console/audit");
        request.setQueryString("subject=4711");

        assertThat(ReadAddress.of(request)).isEqualTo(new ReadAddress("/console/audit", "subject=4711"));
    }

    @Test
    void whatWentWrongIsReadWhereItWasAskedFor() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/console/nothing");

        assertThat(ReadAddress.of(request)).isEqualTo(new ReadAddress("/console/nothing", null));
    }

    @Test
    void whatAnswersAFormIsReadOnThePageOfTheForm() {
        assertThat(answering("http://hub.example/console/messages/1?language=ja"))
                .isEqualTo(new ReadAddress("/console/messages/1", "language=ja"));
    }

    @Test
    void noHeaderLeadsToAnotherHost() {
        var first = new ReadAddress("/", null);

        assertThat(answering("http://hub.example//elsewhere.example/x")).isEqualTo(first);
        assertThat(answering("//elsewhere.example")).isEqualTo(first);
        assertThat(answering("javascript:alert(1)")).isEqualTo(first);
        assertThat(answering("http://hub.example/ bro|ken")).isEqualTo(first);
        assertThat(ReadAddress.of(new MockHttpServletRequest("POST", "/console/messages/1/payload")))
                .isEqualTo(first);
    }

    private static ReadAddress answering(String page) {
        var request = new MockHttpServletRequest("POST", "/console/messages/1/payload");
        request.addHeader("Referer", page);
        return ReadAddress.of(request);
    }
}
