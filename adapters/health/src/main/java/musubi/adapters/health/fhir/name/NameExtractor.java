package musubi.adapters.health.fhir.name;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.util.StringUtil;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Person;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.util.function.SingletonSupplier;

/**
 * Indexes names in their folded form, and a whole name beside its parts. Only the index changes: what is stored and given
 * back stays as it was sent.
 */
final class NameExtractor extends SearchParamExtractorR4 {

    private final PartitionSettings partitions;
    private final StorageSettings settings;
    private final Supplier<Boolean> engine = SingletonSupplier.of(this::makeEngine);

    NameExtractor(PartitionSettings partitions, StorageSettings settings) {
        this.partitions = partitions;
        this.settings = settings;
    }

    /** Not at the start: HAPI's engine for FHIRPath reads all definitions of R4 when it is made, which takes seconds. */
    @Override
    public void initFhirPath() {
        Thread.ofPlatform().name("fhir.fhirpath").daemon().start(this::engine);
    }

    @Override
    public IValueExtractor getPathValueExtractor(IBase resource, String path) {
        engine();
        return super.getPathValueExtractor(resource, path);
    }

    @Override
    public SearchParamSet<ResourceIndexedSearchParamString> extractSearchParamStrings(
            IBaseResource resource, ISearchParamFilter filter) {
        var found = super.extractSearchParamStrings(resource, filter);
        var folded = new SearchParamSet<ResourceIndexedSearchParamString>();
        for (var row : found) {
            folded.add(
                    NameParameters.folds(row.getParamName())
                            ? row(row.getResourceType(), row.getParamName(), row.getValueExact())
                            : row);
        }
        if (found.stream().anyMatch(it -> it.getParamName().equals("name"))) {
            names(resource)
                    .flatMap(NameExtractor::wholes)
                    .forEach(it -> folded.add(row(resource.fhirType(), "name", it)));
        }
        return folded;
    }

    /** Family name first, as in Japanese, and last, as in English. */
    private static Stream<String> wholes(HumanName name) {
        var given = name.getGivenAsSingleString();
        var family = name.getFamily();
        return family == null || given.isBlank() ? Stream.of() : Stream.of(family + given, given + family);
    }

    private static Stream<HumanName> names(IBaseResource resource) {
        List<HumanName> names =
                switch (resource) {
                    case Patient patient -> patient.getName();
                    case Practitioner practitioner -> practitioner.getName();
                    case RelatedPerson related -> related.getName();
                    case Person person -> person.getName();
                    default -> List.of();
                };
        return names.stream();
    }

    private void engine() {
        var _ = engine.get();
    }

    private boolean makeEngine() {
        super.initFhirPath();
        return true;
    }

    private ResourceIndexedSearchParamString row(String type, String parameter, String value) {
        var normal = StringUtil.normalizeStringForSearchIndexing(JapaneseName.fold(value));
        return new ResourceIndexedSearchParamString(partitions, settings, type, parameter, cut(normal), cut(value));
    }

    private static String cut(String value) {
        return value.length() > ResourceIndexedSearchParamString.MAX_LENGTH
                ? value.substring(0, ResourceIndexedSearchParamString.MAX_LENGTH)
                : value;
    }
}
