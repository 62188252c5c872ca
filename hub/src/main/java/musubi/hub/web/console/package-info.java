/**
 * The pages for people who operate the hub, and the frame (menu, language, problems) of the pages of all domains.
 *
 * <ul>
 *   <li><b>Every page</b> gets {@code words}, {@code menu}, {@code otherLanguage} and {@code person} in its model, by
 *       {@code PageController}. The menu shows what the reader may open.
 *   <li><b>What it shows</b> it reads under a {@code Grant}, which its methods take as a parameter; the gate is asked
 *       with the person as the reader.
 *   <li><b>What it does</b> it does by {@code web.operator}, as the API does: one way to replay, cancel and look, with
 *       who and why in the journal.
 *   <li><b>Two languages:</b> no text stands in a template or a controller; a word that lacks in one language fails a
 *       test.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web.console;
