package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.TS;
import musubi.adapters.health.hl7v2.Hl7v2DateTime;
import musubi.adapters.health.hl7v2.Hl7v2DateTime.OfTime;
import musubi.adapters.health.hl7v2.Values;

/** A time as part of a name: the same moment has the same name, with or without seconds, in whatever zone. */
record SourceTime(String name, boolean ofDay) {

    static SourceTime of(TS source) {
        var text = Values.text(source.getTime());
        return Hl7v2DateTime.find(text).orElse(null) instanceof OfTime(var value, var _)
                ? new SourceTime(value.toInstant().toString(), true)
                : new SourceTime(text, false);
    }
}
