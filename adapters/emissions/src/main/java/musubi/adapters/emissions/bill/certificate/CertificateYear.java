package musubi.adapters.emissions.bill.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.DeductionAnswer;
import org.jspecify.annotations.Nullable;

/** A firm's certificates of a fiscal year, and what they take off its electricity. Numbers are decimal strings. */
@Schema(name = "CertificateYear")
record CertificateYear(
        int fiscalYear,

        @Schema(description = "of the bills that are calculated, market-based, before certificates")
        Electricity electricity,

        List<CertificateView> certificates,

        @Schema(description = "absent where there are no certificates") @Nullable
        DeductionAnswer deduction) {

    @Schema(name = "CertificateElectricity")
    record Electricity(String kilowattHours, String tonnes) {}

    @Schema(name = "Certificate")
    record CertificateView(
            String serial,
            @Schema(allowableValues = {"FIT", "NON_FIT"}) String kind,
            int vintage,
            String kilowattHours) {}

    static CertificateYear of(CertifiedElectricity certified, List<Certificate> certificates) {
        var electricity = certified.electricity();
        return new CertificateYear(
                electricity.year(),
                new Electricity(
                        electricity.kilowattHours().toPlainString(),
                        electricity.tonnes().toPlainString()),
                certificates.stream().map(CertificateYear::view).toList(),
                certified.answer());
    }

    static CertificateView view(Certificate it) {
        return new CertificateView(
                it.serial(), it.kind().name(), it.vintage(), it.kilowattHours().toPlainString());
    }
}
