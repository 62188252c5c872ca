package musubi.adapters.health.hl7v2;

import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.profile.ProfileCatalogue;
import musubi.hub.profile.Validator;

/** HL7 v2 as the hub knows it. */
public final class Hl7v2Formats {

    public static final FormatId V2_5_ID = new FormatId("health/hl7v2/2.5");

    /** The name that HL7 gives the vertical bar encoding (ER7) on HTTP. */
    public static final String MEDIA_TYPE = "x-application/hl7-v2+er7";

    /** What every hospital that connects claims to speak. */
    private static final String PROFILE = "health/hl7v2-hospital";

    private Hl7v2Formats() {}

    public static Format<Hl7v2Message> v25(ProfileCatalogue profiles) {
        var validator = new Validator<Hl7v2Message>(profiles.get(PROFILE), Hl7v2Message::values);
        return new Format<>(V2_5_ID, Hl7v2Message.class, MEDIA_TYPE, new Hl7v2Codec(validator));
    }
}
