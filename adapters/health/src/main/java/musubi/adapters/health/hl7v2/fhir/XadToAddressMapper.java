package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XAD;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;

/**
 * XAD to Address (JP Core: state 都道府県, city 市区町村, line the rest). Japanese senders fill the parts, or put the whole
 * address into XAD-1 or, after JAHIS and SS-MIX2, into XAD-8.
 */
final class XadToAddressMapper {

    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{3})-?(\\d{4})");

    private final Codes codes;

    XadToAddressMapper(Codes codes) {
        this.codes = codes;
    }

    Mapped<Address> map(XAD source, String place) {
        var findings = new Findings();
        var address = new Address();
        findings.take(codes.find("hl7v2-address-type", Values.text(source.getAddressType()), place + ".7"))
                .ifPresent(it -> address.setUse(AddressUse.fromCode(it.code())));
        var state = Values.text(source.getStateOrProvince());
        var city = Values.text(source.getCity());
        var street = Stream.of(
                        Values.text(source.getStreetAddress().getStreetOrMailingAddress()),
                        Values.text(source.getOtherDesignation()),
                        Values.text(source.getOtherGeographicDesignation()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        address.setText(state + city + street);
        var parts = state.isEmpty() && city.isEmpty()
                ? JapaneseAddress.of(street)
                : new JapaneseAddress(state, city, street);
        set(address, parts);
        var code = POSTAL_CODE.matcher(Values.text(source.getZipOrPostalCode()));
        if (code.matches()) {
            address.setPostalCode(code.group(1) + "-" + code.group(2));
        } else if (!Values.text(source.getZipOrPostalCode()).isEmpty()) {
            address.setPostalCode(Values.text(source.getZipOrPostalCode()));
        }
        country(address, Values.text(source.getCountry()));
        return findings.with(address);
    }

    private static void set(Address address, JapaneseAddress parts) {
        if (!parts.prefecture().isEmpty()) {
            address.setState(parts.prefecture());
        }
        if (!parts.municipality().isEmpty()) {
            address.setCity(parts.municipality());
        }
        if (!parts.rest().isEmpty()) {
            address.addLine(parts.rest());
        }
    }

    /** ISO 3166 has two codes for Japan; HL7 v2 uses the one of three letters, JP Core that of two. */
    private static void country(Address address, String country) {
        if (!country.isEmpty()) {
            address.setCountry(country.equals("JPN") ? "JP" : country);
        }
    }
}
