package musubi.adapters.energy.openadr.wire;

/** Where something stands about a program, for people or machines. */
public record ProgramDescription(String URL) {}
