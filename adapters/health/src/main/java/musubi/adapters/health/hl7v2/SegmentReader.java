package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v25.segment.EVN;
import ca.uhn.hl7v2.model.v25.segment.MSH;
import ca.uhn.hl7v2.model.v25.segment.NTE;
import ca.uhn.hl7v2.model.v25.segment.OBR;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import ca.uhn.hl7v2.model.v25.segment.ORC;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import ca.uhn.hl7v2.parser.ParserConfiguration;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.Set;

/**
 * Reads one line as one segment, with the types of v2.5 for every version: later versions only added (§2.8.1), and
 * older ones had less. What the hub does not map is read without types and kept.
 */
final class SegmentReader {

    private static final int TYPE = 2;
    private static final int VALUE = 5;

    /** Types that are one text. */
    private static final Set<String> TEXTS = Set.of("ST", "TX", "FT", "IS", "ID");

    private final ModelClassFactory models = new CanonicalModelClassFactory("2.5");
    private final PipeParser parser;
    private final Message root;

    SegmentReader() {
        var configuration = new ParserConfiguration();
        // a value without a type in OBX-2 is text, and a notice says so; the parser would throw
        configuration.setDefaultObx2Type("ST");
        configuration.setInvalidObx2Type("ST");
        var context = new DefaultHapiContext(configuration, ValidationContextFactory.noValidation(), models);
        parser = context.getPipeParser();
        root = new GenericMessage.V25(models);
        root.setParser(parser);
    }

    /** @throws HL7Exception where the line does not fit the segment */
    Segment read(String line, Hl7v2Delimiters delimiters) throws HL7Exception {
        var segment = empty(line.substring(0, 3));
        parser.parse(segment, line, new EncodingCharacters(delimiters.field(), delimiters.encodingCharacters()));
        if (segment instanceof OBX obx) {
            // the parser writes the type into OBX-2 that it has read the value as
            var fields = line.split(delimiters.quoted(delimiters.field()), 4);
            obx.getValueType().setValue(fields.length > 2 ? fields[2] : "");
        }
        return segment;
    }

    /**
     * Where the line is a result whose value is text, which has no components (HL7 v2.5 §2.A.75): with the separators in
     * it written as characters. Many senders do not escape them, and what they wrote is what they mean.
     */
    String plain(String line, Hl7v2Delimiters delimiters) {
        if (!line.startsWith("OBX")) {
            return line;
        }
        var fields = line.split(delimiters.quoted(delimiters.field()), VALUE + 2);
        if (fields.length <= VALUE || !isText(fields[TYPE])) {
            return line;
        }
        var value = fields[VALUE];
        fields[VALUE] = value.replace(
                        String.valueOf(delimiters.component()), delimiters.escapedData("" + delimiters.component()))
                .replace(
                        String.valueOf(delimiters.subcomponent()),
                        delimiters.escapedData("" + delimiters.subcomponent()));
        return fields[VALUE].equals(value) ? line : String.join("" + delimiters.field(), fields);
    }

    /** Whether it is a result that says of itself that its value is text. */
    static boolean isText(Segment segment) {
        return segment instanceof OBX obx && TEXTS.contains(Values.text(obx.getValueType()));
    }

    /** Whether the line can be read without its value: then the value is what does not fit. */
    boolean isValueUnfit(String line, Hl7v2Delimiters delimiters) {
        var fields = line.split(delimiters.quoted(delimiters.field()), VALUE + 2);
        if (!line.startsWith("OBX") || fields.length <= VALUE) {
            return false;
        }
        fields[VALUE] = "";
        try {
            read(String.join("" + delimiters.field(), fields), delimiters);
            return true;
        } catch (HL7Exception _) {
            return false; // something else does not fit
        }
    }

    /** Also where OBX-2 names a type that there is not: its value is read as text. */
    private boolean isText(String type) {
        try {
            return type.isBlank() || TEXTS.contains(type) || models.getTypeClass(type, "2.5") == null;
        } catch (HL7Exception e) {
            throw new IllegalStateException("the types of v2.5 are on the class path", e);
        }
    }

    private Segment empty(String name) {
        return switch (name) {
            case "MSH" -> new MSH(root, models);
            case "EVN" -> new EVN(root, models);
            case "PID" -> new PID(root, models);
            case "PV1" -> new PV1(root, models);
            case "ORC" -> new ORC(root, models);
            case "OBR" -> new OBR(root, models);
            case "OBX" -> new OBX(root, models);
            case "NTE" -> new NTE(root, models);
            default -> new GenericSegment(root, name);
        };
    }
}
