package musubi.adapters.emissions.bill.certificate;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import musubi.adapters.emissions.bill.BillAnswers;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.adapters.emissions.factors.Unit;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Deduction;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** What firms' certificates take off their electricity. */
public final class Certificates {

    private final CertificateStore store;
    private final FirmYears years;
    private final EditionShelf shelf;
    private final Intake intake;
    private final Gate gate;

    Certificates(CertificateStore store, FirmYears years, EditionShelf shelf, Intake intake, Gate gate) {
        this.store = store;
        this.years = years;
        this.shelf = shelf;
        this.intake = intake;
        this.gate = gate;
    }

    /** In bytes. */
    static long largest() {
        return 10_000;
    }

    Admission admit(Party firm, Payload body, URI source) {
        var format = CertificateCodec.FORMAT;
        return intake.admit(format, Inbound.of(format.id(), body, firm, source), this::take);
    }

    /** The certificates of a year, and what they come to beside its bills. */
    CertificateYear read(Party reader, String firm, int fiscalYear) {
        var year = years.read(reader, firm, fiscalYear);
        return CertificateYear.of(deduct(reader, year, List.of()), list(reader, firm, fiscalYear));
    }

    /**
     * What a year's certificates take off its electricity.
     *
     * @param only ids of the editions that the year was calculated with; none: all that are at hand
     */
    public CertifiedElectricity deduct(Party reader, FirmYear year, List<String> only) {
        var electricity = electricity(year);
        var certificates = list(reader, year.firm(), year.fiscalYear());
        if (certificates.isEmpty()) {
            return new CertifiedElectricity(electricity, null);
        }
        var all = shelf.editions(gate.grant(new Access.Reading(reader, FactorFormats.EDITION, "certificates", null)));
        var editions = only.isEmpty() ? all : all.only(only);
        return new CertifiedElectricity(electricity, Deduction.of(certificates, electricity, Set.of(), editions));
    }

    private List<Certificate> list(Party reader, String firm, int fiscalYear) {
        var format = CertificateCodec.FORMAT.id();
        return store.list(gate.grant(new Access.Reading(reader, format, "certificates", firm)), firm, fiscalYear);
    }

    /** What is calculated, in its market-based figure. */
    private static Deduction.Electricity electricity(FirmYear year) {
        var kilowattHours = BigDecimal.ZERO;
        var tonnes = BigDecimal.ZERO;
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Calculated(var row, var result, var _)
                    && result.activity().carrier() == Activity.Carrier.ELECTRICITY) {
                var unit = Unit.find(row.unit()).orElseThrow();
                kilowattHours = kilowattHours.add(unit.in(Unit.KWH, Objects.requireNonNull(row.quantity())));
                tonnes = tonnes.add(result.figures().getFirst().tonnes());
            }
        }
        return new Deduction.Electricity(year.fiscalYear(), kilowattHours, tonnes);
    }

    private Effect.Result take(Message message, CertificateSent sent) {
        var certificate = sent.certificate();
        if (certificate.vintage() != sent.fiscalYear()) {
            return BillAnswers.refused(
                    422,
                    Notice.error(
                            "certificate-vintage",
                            "vintage",
                            "The certificate is of fiscal " + certificate.vintage() + ", and counts for no other year.",
                            certificate.vintage() + "年度の証書は、他の年度には使えません。",
                            null));
        }
        var grant = gate.grant(new Access.Reading(Party.HUB, CertificateCodec.FORMAT.id(), "serial", null));
        if (store.isUsed(grant, certificate.serial())) {
            return BillAnswers.refused(
                    409,
                    Notice.error(
                            "certificate-used",
                            "serial",
                            "A certificate of this serial counts already.",
                            "この番号の証書は使用済みです。",
                            null));
        }
        store.insert(
                message.envelope().sender().id(),
                certificate,
                message.envelope().id());
        return new Effect.Done(BillAnswers.json(201, CertificateYear.view(certificate)));
    }
}
