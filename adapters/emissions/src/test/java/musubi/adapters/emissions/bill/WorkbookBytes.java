package musubi.adapters.emissions.bill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part (ECMA-376), so that a test says exactly what stands in them. */
final class WorkbookBytes {

    /** Styles by number: 0 general, 1 a day, 2 a day of an era, 3 yen, 4 a time. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
            <numFmt numFmtId="170" formatCode="yyyy/m/d"/><numFmt numFmtId="171" formatCode="[$-411]ge.m.d"/></numFmts>
            <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="3"/><xf numFmtId="20"/></cellXfs>
            </styleSheet>
            """;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private boolean from1904;
    private int count;

    WorkbookBytes from1904() {
        from1904 = true;
        return this;
    }

    /** @param rows the inside of {@code sheetData} @param after what stands behind it, as merged cells do */
    WorkbookBytes sheet(String name, String state, String rows, String after) {
        count++;
        parts.put("xl/worksheets/sheet" + count + ".xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>%s</worksheet>
                """.formatted(rows, after)
                .getBytes(StandardCharsets.UTF_8));
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"x\" Target=\"worksheets/sheet%d.xml\"/>".formatted(count, count));
        return this;
    }

    WorkbookBytes sheet(String rows) {
        return sheet("Sheet" + (count + 1), "visible", rows, "");
    }

    WorkbookBytes part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>
                """.getBytes(StandardCharsets.UTF_8));
        all.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="%s"/>
                <sheets>%s</sheets></workbook>
                """.formatted(from1904 ? "1" : "0", sheets).getBytes(StandardCharsets.UTF_8));
        all.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>
                """.formatted(relations).getBytes(StandardCharsets.UTF_8));
        all.put("xl/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(bytes)) {
                for (var part : all.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
    }

    /** A row of cells that are texts, or where they look like numbers, numbers; {@code 45762#1} has a style, {@code =…} is a formula. */
    static String row(int line, String attributes, String... cells) {
        var row = new StringBuilder("<row r=\"%d\" %s>".formatted(line, attributes));
        for (var i = 0; i < cells.length; i++) {
            var name = (char) ('A' + i) + "" + line;
            var styled = cells[i].split("#", 2);
            var style = styled.length == 2 ? " s=\"" + styled[1] + "\"" : "";
            if (cells[i].startsWith("=")) {
                var parts = cells[i].substring(1).split("=", 2);
                var value = parts.length == 2 ? "<v>" + parts[1] + "</v>" : "";
                row.append("<c r=\"%s\"><f>%s</f>%s</c>".formatted(name, parts[0], value));
            } else if (styled[0].matches("-?[\\d.]+")) {
                row.append("<c r=\"%s\"%s><v>%s</v></c>".formatted(name, style, styled[0]));
            } else if (!cells[i].isEmpty()) {
                row.append("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(name, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }
}
