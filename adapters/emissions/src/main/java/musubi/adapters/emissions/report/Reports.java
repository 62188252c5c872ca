package musubi.adapters.emissions.report;

import java.util.List;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.Ledger;
import musubi.adapters.emissions.bill.certificate.Certificates;
import musubi.adapters.emissions.report.drawing.Fonts;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;

/** Yearly reports of firms, for whoever may read the firm's year. */
public final class Reports {

    private final FirmYears years;
    private final Certificates certificates;
    private final PartnerStore partners;
    private final Fonts fonts;

    Reports(FirmYears years, Certificates certificates, PartnerStore partners, Fonts fonts) {
        this.years = years;
        this.certificates = certificates;
        this.partners = partners;
        this.fonts = fonts;
    }

    /** In which form. */
    public enum Form {
        CSV("text/csv; charset=utf-8"),
        PDF("application/pdf");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** @param editions with which alone it is calculated, as an earlier report names them; none: all that are at hand */
    public byte[] read(Party reader, String firm, int fiscalYear, List<String> editions, Form form) {
        var year = years.read(reader, firm, fiscalYear, editions);
        var certified = certificates.deduct(reader, year, editions);
        return switch (form) {
            case CSV -> CsvReport.of(year, certified);
            case PDF ->
                PdfReport.of(
                        year,
                        BoardReader.of(year, Ledger.View.BILLED, certified),
                        certified,
                        partners.name(firm).ja(),
                        fonts);
        };
    }
}
