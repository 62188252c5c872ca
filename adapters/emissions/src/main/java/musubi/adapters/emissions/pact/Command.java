package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is asked for at the firm's own door.
 *
 * @param action the request line below the door, for example {@code POST footprints}
 * @param body empty where none was sent
 */
record Command(String action, ObjectNode body) {}
