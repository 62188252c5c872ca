package musubi.adapters.emissions.bill.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads all parts of a workbook through, one after another and none into memory, before anything else may look at them. */
final class WorkbookCheck {

    private static final int MOST_PARTS = 2_000;
    private static final int MOST_TEXTS = 1_000_000;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Inflated inflated = new Inflated();
    private final XMLInputFactory factory = new InputFactoryImpl();

    private final Map<String, SheetFacts> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private int texts;
    private int highestText = -1;

    private WorkbookCheck(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** By the id by which the workbook names its sheets; what is no sheet of the workbook's own is not there. */
    static Map<String, SheetFacts> check(ZipFile zip) throws IOException, XMLStreamException {
        var check = new WorkbookCheck(zip);
        try {
            check.parts();
        } catch (XMLStreamException e) {
            if (check.inflated.hasBurst()) {
                throw new Inflated.Bomb(); // the reader of XML wraps it
            }
            throw e;
        }
        if (check.highestText >= check.texts) {
            throw new XMLStreamException("a cell with a text that is not there");
        }
        var byId = new HashMap<String, SheetFacts>();
        check.targets.forEach((id, part) -> {
            var facts = check.sheets.get(part);
            if (facts != null) {
                byId.put(id, facts);
            }
        });
        return byId;
    }

    private void parts() throws IOException, XMLStreamException {
        var count = 0;
        for (var part : Collections.list(zip.getEntries())) {
            if (++count > MOST_PARTS) {
                throw new IOException("too many parts");
            }
            var isMarkup = !part.getName().startsWith("xl/media/");
            try (var bytes = zip.getInputStream(part)) {
                var in = inflated.counting(bytes, isMarkup);
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    xml(part.getName(), in);
                }
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private void xml(String name, InputStream in) throws XMLStreamException {
        var xml = factory.createXMLStreamReader(in);
        while (xml.hasNext() && xml.next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        var root = xml.getEventType() == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
        switch (root) {
            case "worksheet" -> {
                var checked = new SheetCheck(xml).check();
                sheets.put(name, checked.facts());
                highestText = Math.max(highestText, checked.highestText());
            }
            case "sst" -> texts = Math.max(texts, count(xml, "si"));
            case "Relationships" -> {
                if (name.equalsIgnoreCase(RELATIONS)) {
                    relations(xml);
                }
            }
            default -> {}
        }
    }

    private static int count(XMLStreamReader xml, String element) throws XMLStreamException {
        var count = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                count++;
            }
            if (count > MOST_TEXTS) {
                throw new XMLStreamException("too many texts");
            }
        }
        return count;
    }

    private void relations(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var id = attribute(xml, "Id");
                var target = attribute(xml, "Target");
                targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return Objects.requireNonNullElse(value, "");
    }
}
