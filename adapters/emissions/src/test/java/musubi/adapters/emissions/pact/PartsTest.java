package musubi.adapters.emissions.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.adapters.emissions.pact.wire.PactJson;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static ObjectNode json(String text) {
        return ((PactJson.Good) PactJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).object();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void aSuppliersValuesStandForItsDeclaredAmount() {
        // 12 l at 1.5 kg each declare 18 kg: one litre is 1.5 kg
        var parts = Parts.supplied(json("""
                {'pcf':{'declaredUnitAmount':'12','fossilGhgEmissions':'18','pcfExcludingBiogenicUptake':'18',
                 'primaryDataShare':'50'}}"""), number("2")).orElseThrow();
        assertThat(parts.amounts()).containsEntry("fossilGhgEmissions", number("3.000000"));
        assertThat(parts.primary()).isEqualByComparingTo("1.5");
    }

    @Test
    void whatIsNotTheSumOfItsPartsIsNotAddedUp() {
        assertThat(Parts.supplied(
                        json(
                                "{'pcf':{'declaredUnitAmount':'1','fossilGhgEmissions':'18','pcfExcludingBiogenicUptake':'17'}}"),
                        number("2")))
                .isEmpty();
    }

    @Test
    void partsKeepTheirDivisionAndComeToTheirSums() {
        var steel = Parts.supplied(json("""
                {'pcf':{'declaredUnitAmount':'1','fossilGhgEmissions':'2.1','landUseChangeGhgEmissions':'0.1',
                 'pcfExcludingBiogenicUptake':'2.2','biogenicCO2Uptake':'-0.3','primaryDataShare':'20'}}"""), number("0.45")).orElseThrow();
        var pcf = PactJson.object();
        Parts.own(number("0.5"))
                .plus(steel)
                .plus(Parts.secondary(number("0.02")))
                .write(pcf);

        assertThat(pcf.toString())
                .isEqualTo(
                        "{\"fossilGhgEmissions\":\"1.465\",\"landUseChangeGhgEmissions\":\"0.045\",\"biogenicCO2Uptake\":\"-0.135\","
                                + "\"pcfExcludingBiogenicUptake\":\"1.51\",\"pcfIncludingBiogenicUptake\":\"1.375\",\"primaryDataShare\":\"46.23\"}");
    }

    @Test
    void aYearIsSharedOutByOneRule() {
        var production = Production.read(
                json("{'units':'120000','rule':'kilograms','measure':'50400','of':'210000'}"), List::of, "piece");
        assertThat(production.share(number("300000"), BigDecimal.ONE)).isEqualByComparingTo("0.6");
    }
}
