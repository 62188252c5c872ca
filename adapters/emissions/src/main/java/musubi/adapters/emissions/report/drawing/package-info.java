/**
 * Text, tables and bars on sheets of A4, in points, as PDF wants them: the only place of this domain where a number may be a binary
 * fraction, for no figure is made here.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.report.drawing;
