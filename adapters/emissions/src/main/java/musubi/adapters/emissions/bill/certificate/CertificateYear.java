package musubi.adapters.emissions.bill.certificate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.adapters.emissions.inventory.Deduction;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** A firm's certificates of a fiscal year, and what they take off its electricity. Numbers are decimal strings. */
@Schema(name = "CertificateYear")
record CertificateYear(
        int fiscalYear,

        @Schema(description = "of the bills that are calculated, market-based, before certificates")
        Electricity electricity,

        List<CertificateView> certificates,

        @Schema(description = "absent where there are no certificates") @Nullable
        Deducted deduction) {

    @Schema(name = "CertificateElectricity")
    record Electricity(String kilowattHours, String tonnes) {}

    @Schema(name = "Certificate")
    record CertificateView(
            String serial,
            @Schema(allowableValues = {"FIT", "NON_FIT"}) String kind,
            int vintage,
            String kilowattHours) {}

    /**
     * @param tonnes that are taken off
     * @param remaining of the electricity
     * @param capped whether the certificates are worth more than was emitted
     * @param coverage which part of the electricity they are for, at most 1
     */
    @Schema(name = "CertificateDeduction")
    record Deducted(
            @Schema(allowableValues = {"calculated", "unresolved"})
            String status,

            @Nullable String tonnes,
            @Nullable String remaining,
            @Nullable Boolean capped,
            @Nullable String coverage,
            @Nullable String edition,

            @Schema(description = "by serial: kWh x national average x correction rate") @Nullable
            Map<String, String> inputs,

            @Schema(description = "why it is unresolved, for machines") @Nullable
            String reason,

            @Nullable Text text) {}

    static CertificateYear of(
            Deduction.Electricity electricity, List<Certificate> certificates, @Nullable Deduction deduction) {
        return new CertificateYear(
                electricity.year(),
                new Electricity(
                        electricity.kilowattHours().toPlainString(),
                        electricity.tonnes().toPlainString()),
                certificates.stream().map(CertificateYear::view).toList(),
                deduction == null ? null : deducted(electricity, deduction));
    }

    static CertificateView view(Certificate it) {
        return new CertificateView(
                it.serial(), it.kind().name(), it.vintage(), it.kilowattHours().toPlainString());
    }

    private static Deducted deducted(Deduction.Electricity electricity, Deduction deduction) {
        return switch (deduction) {
            case Deduction.Deducted it ->
                new Deducted(
                        "calculated",
                        it.tonnes().toPlainString(),
                        electricity.tonnes().subtract(it.tonnes()).toPlainString(),
                        it.isCapped(),
                        it.coverage().toPlainString(),
                        it.edition().id(),
                        it.inputs(),
                        null,
                        null);
            case Deduction.Unresolved(var reason, var text) ->
                new Deducted("unresolved", null, null, null, null, null, null, reason, text);
        };
    }
}
