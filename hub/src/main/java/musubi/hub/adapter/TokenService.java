package musubi.hub.adapter;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens for the doors come from, for what standards ask a door to tell of that. A bean of the hub.
 *
 * @param issuer the hub's public address, which its own tokens name
 * @param grants the grants that it takes (RFC 6749 §4)
 * @param methods by which a client proves itself (RFC 7591 §2)
 * @param algorithms of assertions (RFC 7518 §3.1)
 * @param external where the city has an issuer of its own, whose tokens alone count, what describes that; else null
 */
public record TokenService(
        URI issuer,
        URI tokenEndpoint,
        URI keys,
        List<String> grants,
        List<String> methods,
        List<String> algorithms,
        @Nullable URI external) {}
