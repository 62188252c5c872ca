package musubi.adapters.energy.meter.upload;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Semaphore;
import musubi.adapters.energy.meter.MeterJson;
import musubi.adapters.energy.meter.file.FileFacts;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.TimeTables;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Takes meter files in, from whatever door: the file is one message of the journal, and its readings become rows in the same
 * transaction. A file with an error is taken in no part.
 */
public final class ReadingInlet {

    private static final Text WRONG = new Text(
            "The file was journalled, and nothing of it is stored. Correct what the notices name, and send all of it again.",
            "ファイルは記録しましたが、計量値は保存していません。notices の箇所を直し、全体を再送してください。");

    private final Intake intake;
    private final Format<MeterFile> json;
    private final Format<MeterFile> csv;
    private final Admissibility admissibility;
    private final ReadingStore store;
    private final TimeTable table;
    private final TimeTables tables;
    private final ZoneId zone;

    /** Those beyond it wait: a file that is stored holds a connection, and asks for a second one to make its days. */
    private final Semaphore room;

    ReadingInlet(
            Intake intake,
            Format<MeterFile> json,
            Format<MeterFile> csv,
            Admissibility admissibility,
            ReadingStore store,
            TimeTable table,
            TimeTables tables,
            ZoneId zone,
            int atOnce) {
        this.intake = intake;
        this.json = json;
        this.csv = csv;
        this.admissibility = admissibility;
        this.store = store;
        this.table = table;
        this.tables = tables;
        this.zone = zone;
        this.room = new Semaphore(atOnce, true);
    }

    /**
     * The answer of an accepted file is an {@link Upload} in JSON. The same bytes, read in the same way, are a repetition and get the
     * same answer.
     *
     * @param source how the file is to be read; null: it is JSON
     * @param key the sender's own name for the file; null: its hash
     */
    public Admission admit(
            Party sender, Payload payload, @Nullable MeterSource source, @Nullable String key, URI from) {
        var format = source == null ? json : csv;
        var inbound = Inbound.of(format.id(), payload, sender, from).named(key);
        room.acquireUninterruptibly();
        try {
            return intake.admit(
                    format, source == null ? inbound : inbound.doing(MeterFormats.action(source)), this::keep);
        } finally {
            room.release();
        }
    }

    private Effect.Result keep(Message message, MeterFile file) {
        var checked = admissibility.check(message.envelope().sender(), file.facts());
        if (!checked.notices().isEmpty()) {
            return new Effect.Refused(MeterJson.problem(422, WRONG, checked.notices()), checked.notices());
        }
        days(file.facts());
        store.insert(message, file, checked.numbers());
        return new Effect.Done(
                MeterJson.answer(200, Upload.of(message.envelope().id(), file.facts())));
    }

    /** Before the table itself is touched: a day is made in a transaction of its own, for which the table must be free. */
    private void days(FileFacts facts) {
        var first = facts.series().stream().map(FileFacts.Series::from).min(java.time.Instant::compareTo);
        var last = facts.series().stream().map(FileFacts.Series::to).max(java.time.Instant::compareTo);
        LocalDate.ofInstant(first.orElseThrow(), zone)
                .datesUntil(LocalDate.ofInstant(last.orElseThrow().minusSeconds(1), zone)
                        .plusDays(1))
                .forEach(it -> tables.ensure(table, it));
    }
}
