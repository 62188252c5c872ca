package musubi.adapters.emissions.page;

import java.util.List;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.report.Reports;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Party;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The yearly report as a file, for people. */
@PageController
final class ReportPageController {

    private final Reports reports;
    private final FirmChoice choice;

    ReportPageController(Reports reports, FirmChoice choice) {
        this.reports = reports;
        this.choice = choice;
    }

    @GetMapping("/emissions/report/{year}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable int year, @RequestParam(defaultValue = FirmReaders.OWN) String firm, Party reader) {
        return file(year, firm, reader, Reports.Form.PDF, "pdf");
    }

    @GetMapping("/emissions/report/{year}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int year, @RequestParam(defaultValue = FirmReaders.OWN) String firm, Party reader) {
        return file(year, firm, reader, Reports.Form.CSV, "csv");
    }

    private ResponseEntity<byte[]> file(int year, String firm, Party reader, Reports.Form form, String ending) {
        var whose = choice.of(reader, firm).firm();
        return ResponseEntity.ok()
                .header("Content-Type", form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"emissions-" + year + "." + ending + "\"")
                .body(reports.read(reader, whose, Asked.year(year), List.of(), form));
    }
}
