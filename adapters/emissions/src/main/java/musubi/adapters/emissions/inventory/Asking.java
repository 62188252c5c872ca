package musubi.adapters.emissions.inventory;

/** What came of reading a use: something that can be calculated, or why not. */
public sealed interface Asking permits Asked, Result.Unresolved {}
