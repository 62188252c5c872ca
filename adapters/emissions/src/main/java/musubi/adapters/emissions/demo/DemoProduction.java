package musubi.adapters.emissions.demo;

import java.util.ArrayList;
import java.util.List;
import musubi.adapters.emissions.bill.Defaults;

/** What the demonstration city's firms made in fiscal 2025, all invented: pieces of each product, by site and month. */
final class DemoProduction {

    private static final int[] WORK = {100, 88, 102, 104, 84, 100, 106, 102, 96, 92, 104, 122};
    private static final String HEAD = "拠点,年月,品番,生産数（個）";

    private DemoProduction() {}

    /** @param made of the product in a month of mean work */
    private record Product(String site, String name, int made) {}

    /** None where a firm has none. */
    static List<DemoTable> of(String firm) {
        var products =
                switch (firm) {
                    case "tagagawa-seiki" ->
                        List.of(
                                new Product("本社工場", "TS-100", 9_600),
                                new Product("本社工場", "TS-110", 4_200),
                                new Product("第二工場", "TS-310", 2_500));
                    case "kuji-works" ->
                        List.of(new Product("本社工場", "KW-20", 6_400), new Product("本社工場", "KW-35", 3_100));
                    default -> List.<Product>of();
                };
        return products.isEmpty() ? List.of() : List.of(new DemoTable(Defaults.NONE, "生産実績", HEAD, rows(products)));
    }

    private static List<String> rows(List<Product> products) {
        var rows = new ArrayList<String>();
        for (var month = 0; month < WORK.length; month++) {
            for (var product : products) {
                rows.add(product.site() + "," + DemoTable.month(month) + "," + product.name() + ","
                        + product.made() * WORK[month] / 100);
            }
        }
        return rows;
    }
}
