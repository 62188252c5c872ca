/**
 * Files that hold a table, as lines of cells: CSV in the charsets of Japan, and workbooks (XLSX). What a cell means is nobody's business
 * here; that a file is read in bounded memory, whatever it holds, is.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.bill.file;
