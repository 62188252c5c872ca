package musubi.adapters.health;

import musubi.hub.gate.AccessRule;
import musubi.hub.message.FormatId;

/** Who may have the data of one format; each package of this adapter publishes one as a bean for each of its formats. */
public record FormatRule(FormatId format, AccessRule rule) {}
