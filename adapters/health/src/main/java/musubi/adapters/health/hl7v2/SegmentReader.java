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

/**
 * Reads one line as one segment, with the types of v2.5 for every version: later versions only added (§2.8.1), and
 * older ones had less. What the hub does not map is read without types and kept.
 */
final class SegmentReader {

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
