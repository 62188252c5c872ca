package musubi.adapters.emissions.bill;

import musubi.hub.message.Payload;

/** What a firm does with one of its mappings. */
sealed interface MappingAct {

    String id();

    Payload body();

    record Keep(String id, Mapping mapping, Payload body) implements MappingAct {}

    record Forget(String id, Payload body) implements MappingAct {}
}
