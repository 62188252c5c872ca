package musubi.conformance.crash;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import musubi.conformance.CityClient;

/**
 * One ward of a hospital: sends the next message of its patient only when the last one was acknowledged, and sends a message
 * again until it is. By HTTP, or by MLLP.
 */
final class Sender implements Runnable {

    private final int patient;
    private final boolean mllp;
    private final Supplier<CityClient> hub;
    private final AtomicBoolean stop;
    private final Map<String, Boolean> acknowledged;

    /** @param acknowledged where every acknowledged MSH-10 is written down */
    Sender(int patient, boolean mllp, Supplier<CityClient> hub, AtomicBoolean stop, Map<String, Boolean> acknowledged) {
        this.patient = patient;
        this.mllp = mllp;
        this.hub = hub;
        this.stop = stop;
        this.acknowledged = acknowledged;
    }

    @Override
    public void run() {
        for (var number = 1; !stop.get(); number++) {
            var control = "K%02d-%06d".formatted(patient, number);
            while (!accepted(control, message(control, number)) && !stop.get()) {
                pause();
            }
        }
    }

    private boolean accepted(String control, byte[] message) {
        try {
            var yes = mllp ? byMllp(message) : byHttp(message);
            if (yes) {
                acknowledged.put(control, true);
            }
            return yes;
        } catch (UncheckedIOException e) {
            return false; // the hub is being killed; the message is sent again
        }
    }

    private boolean byMllp(byte[] message) {
        return new String(hub.get().mllp(message), StandardCharsets.UTF_8).contains("MSA|AA|");
    }

    private boolean byHttp(byte[] message) {
        var answer = hub.get()
                .post("/hub/messages?type=health/hl7v2/2.5", "hitachi-bay-hospital", "application/hl7-v2", message);
        return answer.statusCode() == 202;
    }

    private byte[] message(String control, int number) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ADT^A08^ADT_A01|" + control
                                + "|P|2.5||||||UNICODE UTF-8",
                        "EVN||20261124093000",
                        "PID|1||9" + patient + "^^^^PI||崩^花^^^^^L^I~クズレ^ハナ^^^^^L^P||19580412|F||||||0294-" + number,
                        "PV1|1|I",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
