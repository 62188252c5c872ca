package musubi.hub.web.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import musubi.hub.adapter.CatalogueEntry.DataService;
import musubi.hub.adapter.CatalogueEntry.Dataset;
import musubi.hub.adapter.CatalogueEntry.Distribution;
import musubi.hub.adapter.CatalogueEntry.Publisher;
import musubi.hub.message.Text;
import musubi.hub.web.CityProperties;

/**
 * Says the catalogue in DCAT 3 (W3C Recommendation of 2024) as JSON-LD 1.1. Japan's catalogues of data build on the same
 * classes (DSA データカタログ作成ガイドライン): title, description, publisher, contact, licence, period and distributions stand at
 * each dataset itself, and texts in Japanese and in English.
 */
final class CatalogueMapper {

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String RIGHTS = "http://publications.europa.eu/resource/authority/access-right/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final String base;
    private final UnaryOperator<String> address;
    private final CityProperties city;

    /**
     * @param base the public address of the hub, without slash at its end
     * @param address where an API is found that stands at a path
     */
    CatalogueMapper(String base, UnaryOperator<String> address, CityProperties city) {
        this.base = base;
        this.address = address;
        this.city = city;
    }

    Map<String, Object> map(List<Dataset> datasets, List<DataService> services) {
        var catalogue = node("dcat:Catalog", base + "/catalog");
        catalogue.put("@context", Vocabulary.CONTEXT);
        catalogue.put(
                "dct:title",
                texts(new Text("Open data and APIs of " + city.nameEn(), city.nameJa() + "のオープンデータと API")));
        catalogue.put(
                "dct:description",
                texts(new Text(
                        "What the city's interoperability hub publishes, and how to ask it.",
                        "市のデータ連携ハブが公開しているデータと、その利用方法です。")));
        catalogue.put("dct:publisher", city());
        catalogue.put("dct:language", List.of(ref(LANGUAGES + "JPN"), ref(LANGUAGES + "ENG")));
        catalogue.put("dct:spatial", spatial());
        catalogue.put("dct:conformsTo", ref("https://www.w3.org/TR/vocab-dcat-3/"));
        catalogue.put("foaf:homepage", ref(base + "/"));
        catalogue.put("dcat:dataset", datasets.stream().map(this::dataset).toList());
        catalogue.put("dcat:service", services.stream().map(this::service).toList());
        return catalogue;
    }

    private Map<String, Object> dataset(Dataset it) {
        var dataset = node("dcat:Dataset", address(it.id()));
        dataset.put("dct:identifier", it.id());
        dataset.put("dct:title", texts(it.title()));
        dataset.put("dct:description", texts(it.description()));
        dataset.put("dct:publisher", publisher(it.publisher()));
        dataset.put("dct:creator", publisher(it.publisher()));
        dataset.put("dcat:contactPoint", contact());
        dataset.put("dct:license", ref(it.licence().address().toString()));
        dataset.put("dct:accessRights", ref(RIGHTS + "PUBLIC"));
        dataset.put("dct:language", List.of(ref(LANGUAGES + "JPN")));
        dataset.put("dct:spatial", spatial());
        dataset.put(
                "dcat:keyword",
                it.keywords().stream().flatMap(word -> texts(word).stream()).toList());
        if (it.modified() != null) {
            dataset.put("dct:modified", typed(it.modified().toString(), "xsd:dateTime"));
        }
        if (it.period() != null) {
            var period = node("dct:PeriodOfTime");
            period.put("dcat:startDate", day(it.period().start()));
            period.put("dcat:endDate", day(it.period().end()));
            dataset.put("dct:temporal", period);
        }
        dataset.put(
                "dcat:distribution",
                it.distributions().stream().map(form -> distribution(it, form)).toList());
        return dataset;
    }

    private Map<String, Object> distribution(Dataset dataset, Distribution it) {
        var form = node("dcat:Distribution", base + it.path());
        form.put("dct:title", texts(it.title()));
        form.put("dcat:accessURL", ref(base + it.path()));
        form.put("dcat:downloadURL", ref(base + it.path()));
        form.put("dcat:mediaType", ref(MEDIA_TYPES + it.mediaType()));
        form.put("dct:format", it.format());
        form.put("dct:license", ref(dataset.licence().address().toString()));
        if (it.standard() != null) {
            form.put("dct:conformsTo", ref(it.standard().toString()));
        }
        if (it.bytes() != null) {
            form.put("dcat:byteSize", typed(it.bytes().toString(), "xsd:nonNegativeInteger"));
        }
        if (it.sha256() != null) {
            var checksum = node("spdx:Checksum");
            checksum.put("spdx:algorithm", ref("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
            checksum.put("spdx:checksumValue", typed(it.sha256(), "xsd:hexBinary"));
            form.put("spdx:checksum", checksum);
        }
        return form;
    }

    private Map<String, Object> service(DataService it) {
        var service = node("dcat:DataService", address(it.id()));
        service.put("dct:identifier", it.id());
        service.put("dct:title", texts(it.title()));
        service.put("dct:description", texts(it.description()));
        service.put("dct:publisher", city());
        service.put("dcat:contactPoint", contact());
        service.put("dcat:endpointURL", ref(address.apply(it.path())));
        service.put("dcat:endpointDescription", ref(base + it.descriptionPath()));
        service.put("foaf:page", ref(base + "/docs"));
        service.put("dct:accessRights", ref(RIGHTS + (it.open() ? "PUBLIC" : "RESTRICTED")));
        if (it.standard() != null) {
            service.put("dct:conformsTo", ref(it.standard().toString()));
        }
        if (!it.serves().isEmpty()) {
            service.put(
                    "dcat:servesDataset",
                    it.serves().stream().map(id -> ref(address(id))).toList());
        }
        return service;
    }

    private Map<String, Object> publisher(Publisher it) {
        var agent = node("foaf:Organization", base + "/catalog#organisation-" + it.id());
        agent.put("foaf:name", texts(it.name()));
        agent.put("dct:identifier", it.id());
        return agent;
    }

    private Map<String, Object> city() {
        var agent = node("foaf:Organization", base + "/catalog#city");
        agent.put("foaf:name", texts(city.name()));
        agent.put("dct:identifier", city.code());
        return agent;
    }

    private Map<String, Object> contact() {
        var contact = node("vcard:Organization", base + "/catalog#contact");
        contact.put("vcard:fn", city.nameJa());
        if (city.mail() != null) {
            contact.put("vcard:hasEmail", ref("mailto:" + city.mail()));
        }
        return contact;
    }

    private Map<String, Object> spatial() {
        var place = node("dct:Location");
        place.put("dct:identifier", city.code());
        place.put("skos:prefLabel", texts(city.name()));
        return place;
    }

    private String address(String id) {
        return base + "/catalog#" + id;
    }

    private static Map<String, Object> node(String type, String id) {
        var node = node(type);
        node.put("@id", id);
        return node;
    }

    private static Map<String, Object> node(String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> ref(String id) {
        return Map.of("@id", id);
    }

    private static Map<String, Object> day(LocalDate day) {
        return typed(day.toString(), "xsd:date");
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, "@type", type);
    }

    private static List<Map<String, Object>> texts(Text text) {
        return List.of(Map.of("@value", text.ja(), "@language", "ja"), Map.of("@value", text.en(), "@language", "en"));
    }
}
