package musubi.adapters.emissions.factors;

import musubi.hub.message.FormatId;

/** The formats of factors. */
public final class FactorFormats {

    /** One edition: a zip of {@code edition.yaml} and {@code factors.csv}. */
    public static final FormatId EDITION = new FormatId("emissions/factors/1");

    static final String MEDIA_TYPE = "application/zip";

    private FactorFormats() {}
}
