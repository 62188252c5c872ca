package musubi.hub.web.api;

import java.util.Map;

/** The vocabularies of the catalogue. They stand in the document itself: who reads it asks no other host. */
final class Vocabulary {

    static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "spdx", "http://spdx.org/rdf/terms#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Vocabulary() {}
}
