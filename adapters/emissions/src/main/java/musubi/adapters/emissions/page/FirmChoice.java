package musubi.adapters.emissions.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.mandate.Mandate;
import musubi.adapters.emissions.mandate.Mandates;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;

/** Of which firm a page is: the one that it is asked for, or the reader's own. Whether it may be read, the gate decides. */
final class FirmChoice {

    private final Mandates mandates;
    private final PartnerStore partners;
    private final Clock clock;

    /** @param clock in the city's zone */
    FirmChoice(Mandates mandates, PartnerStore partners, Clock clock) {
        this.mandates = mandates;
        this.partners = partners;
        this.clock = clock;
    }

    /** @param firm empty: the reader's own */
    Shown of(Party reader, String firm) {
        var id = FirmReaders.firm(firm, reader);
        return new Shown(id, partners.name(id), id.equals(reader.id()));
    }

    /** The firms whose mandate the reader holds today. */
    List<Shown> held(Party reader) {
        return mandates.held(reader).stream()
                .filter(it -> it.holdsOn(today()))
                .map(Mandate::firm)
                .map(it -> new Shown(it, partners.name(it), false))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
