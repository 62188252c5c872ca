package musubi.hub.adapter;

import musubi.hub.message.Text;

/** A page for people in the console: where it stands and what the menu calls it. */
public record Page(String path, Text title) {}
