package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import musubi.adapters.emissions.bill.file.FileKind;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Takes a firm's table in: journal and rows in one transaction. What it would come to is told without taking it, too. */
public final class BillInlet {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final int LARGE_AT_ONCE = 2;

    private final BillFormats formats;
    private final Intake intake;
    private final Gate gate;
    private final EditionShelf shelf;
    private final Estimators estimators;
    private final BillStore store;
    private final Semaphore room = new Semaphore(LARGE_AT_ONCE, true);

    BillInlet(
            BillFormats formats, Intake intake, Gate gate, EditionShelf shelf, Estimators estimators, BillStore store) {
        this.formats = formats;
        this.intake = intake;
        this.gate = gate;
        this.shelf = shelf;
        this.estimators = estimators;
        this.store = store;
    }

    /** In bytes, in either form. */
    public long largest() {
        return intake.largest(BillFormats.TABLE);
    }

    /** In bytes. */
    long largestWorkbook() {
        return intake.largest(BillFormats.WORKBOOK);
    }

    /** The answer of a table that is taken is an {@link ImportAnswer} in JSON, with status 201. */
    Admission admit(Party firm, Payload table, Mapping mapping, URI source) {
        var format = formats.of(table);
        var inbound = Inbound.of(format.id(), table, firm, source).doing(MappingJson.action(mapping));
        return inTurn(table, () -> intake.admit(format, inbound, this::keep));
    }

    /** Large tables wait for one another, and so do workbooks, which may be large inside: the rows of each are in the heap at once. */
    <T> T inTurn(Payload table, Supplier<T> use) {
        if (table.isInline() && FileKind.of(table) == FileKind.TEXT) {
            return use.get();
        }
        room.acquireUninterruptibly();
        try {
            return use.get();
        } finally {
            room.release();
        }
    }

    /** Of a table whose own words say which column is what. */
    public Admission admit(Party firm, Payload table, Defaults defaults, URI source) {
        return admit(firm, table, Mapping.NONE.with(defaults), source);
    }

    /** What would come of it, for the firm itself. */
    public ImportAnswer tryOut(Party firm, BillTable table) {
        var grant = gate.grant(new Access.Reading(firm, BillFormats.TABLE, "bills", firm.id()));
        var tally = new ImportTally();
        sorting(store.list(grant, firm.id())).sort(table, tally::add);
        return tally.answer(true, table);
    }

    private Effect.Result keep(Message message, BillTable table) {
        var firm = message.envelope().sender().id();
        var tally = new ImportTally();
        sorting(earlier(firm)).sort(table, tally::add);
        store.insert(firm, message.envelope().id(), tally.kept());
        return new Effect.Done(
                new Answer(201, Map.of("Content-Type", "application/json"), kept(tally.answer(false, table))));
    }

    /** A few, within the transaction of their message. */
    List<Outcome> keepRows(Message message, BillTable table) {
        var firm = message.envelope().sender().id();
        var outcomes = sorting(earlier(firm)).sort(table);
        var tally = new ImportTally();
        outcomes.forEach(tally::add);
        store.insert(firm, message.envelope().id(), tally.kept());
        return outcomes;
    }

    /** What another domain's message says of the firm that sent it. The same again is known, and kept once. */
    void keepDerived(Message message, ActivityAct act) {
        if (act instanceof ActivityAct.Add(var table, var _)) {
            keepRows(message, table);
        }
    }

    private List<BillRow> earlier(String firm) {
        return store.list(gate.grant(new Access.Reading(Party.HUB, BillFormats.TABLE, "bills", firm)), firm);
    }

    /** Short enough to be remembered with the receipt. */
    private static byte[] kept(ImportAnswer answer) {
        var told = answer;
        var bytes = bytes(told);
        while (bytes.length > Answer.LIMIT) {
            told = told.shorter();
            bytes = bytes(told);
        }
        return bytes;
    }

    /** Whether the firm sent any bill. */
    public boolean isAny(String firm) {
        var grant = gate.grant(new Access.Reading(Party.HUB, BillFormats.TABLE, "years", firm));
        return !store.listYears(grant, firm).isEmpty();
    }

    boolean isKept(String firm, String identity) {
        var grant = gate.grant(new Access.Reading(Party.HUB, BillFormats.TABLE, "bill", firm));
        return store.find(grant, firm, identity).isPresent();
    }

    private Sorting sorting(List<BillRow> earlier) {
        var grant = gate.grant(new Access.Reading(Party.HUB, FactorFormats.EDITION, "bills", null));
        return new Sorting(estimators.with(shelf.editions(grant)), earlier);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
