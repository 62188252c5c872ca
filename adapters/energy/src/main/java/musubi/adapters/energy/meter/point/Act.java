package musubi.adapters.energy.meter.point;

import java.util.List;
import musubi.hub.message.Payload;

/**
 * What is to be done to the register of points: the request line below the door, and the body.
 *
 * @param path {@code points/<point>}, {@code points/<point>/grants/<reader>} or {@code sources/<id>}, in parts
 */
record Act(String method, List<String> path, Payload body) {}
