package musubi.adapters.energy.openadr.wire;

/** Where tokens are given. */
public record AuthServerInfo(String tokenURL) {}
