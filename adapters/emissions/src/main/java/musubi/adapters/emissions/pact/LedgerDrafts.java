package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.inventory.Inventory;
import musubi.adapters.emissions.pact.wire.Decimals;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.adapters.emissions.production.Outputs;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;
import musubi.hub.message.Party;

/**
 * Builds footprints of a firm's bills and its production. The ledger knows the firm's own gates only: the draft stays open until
 * somebody says what came before them, by a supplier's footprint, a published factor, or an exemption with its reason.
 */
final class LedgerDrafts {

    private static final BigDecimal KILOGRAMS = BigDecimal.valueOf(1_000);

    private final FirmYears years;
    private final Outputs outputs;
    private final SupplierStore suppliers;
    private final Drafts drafts;
    private final Grants grants;

    LedgerDrafts(FirmYears years, Outputs outputs, SupplierStore suppliers, Drafts drafts, Grants grants) {
        this.years = years;
        this.outputs = outputs;
        this.suppliers = suppliers;
        this.drafts = drafts;
        this.grants = grants;
    }

    Answer build(Message message, Command command) {
        var body = command.body();
        var firm = message.envelope().sender();
        var year = body.path("fiscalYear").asInt();
        if (!(body.path("footprint") instanceof ObjectNode written) || !(written.path("pcf") instanceof ObjectNode)) {
            throw Refused.of(
                    422,
                    "required-missing",
                    "/footprint/pcf",
                    "Write the footprint's product, company and declared unit here.",
                    "フットプリントの製品・会社・宣言単位をここに書いてください。");
        }
        var inventory = inventory(firm, year);
        var footprint = written.deepCopy();
        var pcf = (ObjectNode) footprint.get("pcf");
        var production = Production.read(
                body.path("production"),
                () -> outputs.list(firm, firm.id(), year),
                pcf.path("declaredUnitOfMeasurement").asText(""));
        var amount = Decimals.find(pcf.path("declaredUnitAmount").asText("")).orElse(BigDecimal.ONE);
        var own = Parts.own(production.share(kilograms(inventory), amount));
        about(pcf, inventory, production, year);
        var isWhole = body.path("upstream").size() > 0 || body.hasNonNull("exempted");
        if (isWhole) {
            exempt(pcf, body.path("exempted"));
            upstream(firm, pcf, body.path("upstream"), own).write(pcf);
        }
        return drafts.create(message, footprint);
    }

    private Inventory inventory(Party firm, int year) {
        try {
            var inventory = Inventory.of(year, years.read(firm, firm.id(), year).results());
            if (inventory.calculated() == 0 || inventory.unresolved() > 0) {
                throw Refused.of(
                        409,
                        "year-not-known",
                        "/fiscalYear",
                        "Of this year " + inventory.calculated() + " bills are calculated and " + inventory.unresolved()
                                + " are not. What is not known is not zero: send or correct them first.",
                        "この年度は算定済み" + inventory.calculated() + "件、未確定" + inventory.unresolved()
                                + "件です。未確定をゼロとは扱えません。先に明細を登録・修正してください。");
            }
            return inventory;
        } catch (IllegalArgumentException e) {
            throw Refused.of(
                    422,
                    "not-a-year",
                    "/fiscalYear",
                    "Write a fiscal year, for example 2025.",
                    "年度を 2025 のように書いてください。");
        }
    }

    private static BigDecimal kilograms(Inventory inventory) {
        return new BigDecimal(inventory.scope1().tonnes())
                .add(new BigDecimal(inventory.scope2Market().tonnes()))
                .multiply(KILOGRAMS);
    }

    /** The statutory year, as it is in Japan; with the editions that were used. */
    private static void about(ObjectNode pcf, Inventory inventory, Production production, int year) {
        pcf.put("referencePeriodStart", year + "-04-01").put("referencePeriodEnd", (year + 1) + "-04-01");
        pcf.put("allocationRulesDescription", production.text(year));
        var sources = PactJson.object().putArray("list");
        inventory
                .editions()
                .forEach(it -> source(sources, it.replaceFirst("-r\\d+$", ""), it.replaceFirst(".*-r", "r")));
        pcf.set("secondaryEmissionFactorSources", sources);
    }

    private static void source(ArrayNode sources, String name, String version) {
        sources.add(PactJson.object().put("name", name).put("version", version));
    }

    private Parts upstream(Party firm, ObjectNode pcf, JsonNode list, Parts own) {
        var sum = own;
        for (var index = 0; index < list.size(); index++) {
            var entry = list.get(index);
            var at = "/upstream/" + index;
            if (entry.path("footprint").isTextual()) {
                sum = sum.plus(supplied(firm, entry, at));
            } else {
                sum = sum.plus(Parts.secondary(number(entry, "emissions", at)));
                source(
                        (ArrayNode) pcf.get("secondaryEmissionFactorSources"),
                        text(entry, "name", at),
                        text(entry, "version", at));
            }
        }
        return sum;
    }

    private Parts supplied(Party firm, JsonNode entry, String at) {
        var id = FirmInlet.id(entry.path("footprint").asText());
        var received = suppliers
                .find(grants.of(firm), id)
                .orElseThrow(() -> Refused.of(
                        422,
                        "no-such-footprint",
                        at + "/footprint",
                        "No supplier has given you this footprint. Fetch it first.",
                        "このフットプリントはサプライヤーから受領していません。先に取得してください。"));
        return Parts.supplied(PactJson.stored(received.body()), number(entry, "quantity", at))
                .orElseThrow(() -> Refused.of(
                        422,
                        "not-the-sum",
                        at + "/footprint",
                        "The supplier's footprint is not the sum of its parts; ask the supplier which is right.",
                        "サプライヤーのフットプリントの合計が内訳と一致しません。サプライヤーに確認してください。"));
    }

    private static void exempt(ObjectNode pcf, JsonNode exempted) {
        if (exempted.isMissingNode()) {
            pcf.put("exemptedEmissionsPercent", "0");
            return;
        }
        pcf.put("exemptedEmissionsPercent", Decimals.plain(number(exempted, "percent", "/exempted")));
        pcf.put("exemptedEmissionsDescription", text(exempted, "description", "/exempted"));
    }

    private static BigDecimal number(JsonNode json, String name, String at) {
        return Decimals.find(json.path(name).asText(""))
                .filter(it -> it.signum() >= 0)
                .orElseThrow(() -> Refused.of(
                        422,
                        "not-a-quantity",
                        at + "/" + name,
                        "Write a decimal number as text, 0 or more.",
                        "0以上の10進数を文字列で書いてください。"));
    }

    private static String text(JsonNode json, String name, String at) {
        var text = json.path(name).asText("");
        if (text.isBlank()) {
            throw Refused.of(422, "required-missing", at + "/" + name, "Write text here.", "ここには文字列が必要です。");
        }
        return text;
    }
}
