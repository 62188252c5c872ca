package musubi.hub.adapter;

import musubi.hub.message.Format;

/** From one format to another, by one mapper. */
public record Translation<S, T>(Format<S> from, Format<T> to, Mapper<S, T> mapper) {}
