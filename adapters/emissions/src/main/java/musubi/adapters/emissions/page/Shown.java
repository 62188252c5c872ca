package musubi.adapters.emissions.page;

import musubi.hub.message.Text;

/**
 * Whose year a page shows.
 *
 * @param own whether the reader is of the firm itself, and not its adviser
 */
public record Shown(String firm, Text name, boolean own) {}
