package musubi.adapters.emissions.factors;

import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/** What factors plug into the hub. They are published tables, and open to all. */
record FactorAdapter(Format<EditionFile> format, EditionShelf shelf) implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(format);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), AccessRule.open("published emission factors, each with its licence notice"));
    }

    @Override
    public List<Projection> projections() {
        return List.of(shelf);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "emission-factors",
                new Text("Emission factors", "排出係数"),
                new Text(
                        "Editions of published emission factors by fiscal year, with source, document and licence notice of each.",
                        "公表された排出係数を年度・改訂ごとに、出典とライセンス表示を付けて提供します。"),
                "/emissions/v1/editions",
                null,
                "/openapi.json",
                true,
                List.of()));
    }
}
