package musubi.adapters.emissions.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import musubi.adapters.emissions.bill.BillDesk;
import musubi.adapters.emissions.factors.Activities;
import musubi.hub.adapter.PageController;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people send bills: a file is looked at, its columns are named, and its rows are taken. Only its own firm sends. */
@PageController
final class UploadPageController {

    private static final String UPLOAD = "/emissions/upload";
    private static final URI SOURCE = URI.create("page:" + UPLOAD);

    private final BillDesk desk;
    private final Activities activities;
    private final Acting acting;
    private final FirmChoice choice;
    private final Spool spool;

    UploadPageController(BillDesk desk, Activities activities, Acting acting, FirmChoice choice, Spool spool) {
        this.desk = desk;
        this.activities = activities;
        this.acting = acting;
        this.choice = choice;
        this.spool = spool;
    }

    @GetMapping(UPLOAD)
    String form(Party reader, Model model) {
        model.addAttribute("shown", choice.of(reader, ""));
        model.addAttribute("activities", activities.list());
        return "emissions/upload";
    }

    @PostMapping(UPLOAD + "/look")
    String look(UploadQuery asked, Party reader, HttpServletRequest request, Model model) throws IOException {
        var firm = acting.of(reader);
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), desk.largest())) {
            var looked = desk.look(firm, fitting(body.payload()), asked.way());
            model.addAttribute("looked", LookedTable.of(looked));
            model.addAttribute("columns", BillDesk.words());
            return "emissions/looked :: looked";
        }
    }

    @PostMapping(UPLOAD + "/take")
    String take(
            UploadQuery asked,
            @RequestParam(defaultValue = "false") boolean remember,
            Party reader,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var firm = acting.of(reader);
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), desk.largest())) {
            var way = asked.way();
            var admission = desk.take(firm, fitting(body.payload()), way, SOURCE);
            if (admission instanceof Admission.Refused || admission instanceof Admission.Conflict) {
                throw new ErrorResponseException(HttpStatus.FORBIDDEN);
            }
            if (remember && !(admission instanceof Admission.Rejected)) {
                desk.remember(firm, way, SOURCE);
            }
            model.addAttribute("taken", !(admission instanceof Admission.Rejected));
            model.addAttribute(
                    "notices",
                    admission instanceof Admission.Rejected(var _, var notices, var _) ? notices : List.of());
            return "emissions/looked :: taken";
        }
    }

    private Payload fitting(Payload table) {
        if (desk.isTooLarge(table)) {
            throw new ErrorResponseException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return table;
    }
}
