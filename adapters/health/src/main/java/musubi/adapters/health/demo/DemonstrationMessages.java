package musubi.adapters.health.demo;

import java.util.List;

/**
 * A few days at Hitachi Bay Hospital and Omika Clinic. All people and findings are invented; the family names are those of
 * stations on the Joban line.
 */
final class DemonstrationMessages {

    private DemonstrationMessages() {}

    /** In the order in which they happen. */
    static List<DemonstrationMessage> list() {
        return List.of(
                DemonstrationMessage.hospital(ADMISSION),
                DemonstrationMessage.hospital(LABORATORY),
                DemonstrationMessage.hospital(LEAVER_COMES),
                DemonstrationMessage.hospital(LEAVER_GOES),
                DemonstrationMessage.hospital(OUTPATIENT),
                DemonstrationMessage.clinic(CLINIC_VISIT),
                DemonstrationMessage.clinic(CLINIC_VITAL_SIGNS),
                DemonstrationMessage.clinic(CLINIC_KNOWS_HER_TOO));
    }

    private static final String ADMISSION = """
            MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI|{-2d 09:30}||ADT^A01^ADT_A01|DEMO-A01-1|P|2.5||||||~ISO IR87||ISO 2022-1994
            EVN||{-2d 09:30}||||{-2d 09:15}
            PID|1||00001001^^^^PI||多賀^一郎^^^^^L^I~タガ^イチロウ^^^^^L^P||19530714|M|||^^^^316-0003^JPN^H^茨城県日立市多賀町1丁目1番1号||0294-00-1001^PRN^PH
            PV1|1|I|3E^301^1||||D001^助川^直子^^^^^^^L^^^^^I~D001^スケガワ^ナオコ^^^^^^^L^^^^^P|||01|||||||||DEMO-V-1001|||||||||||||||||||||||||{-2d 09:15}
            """;

    private static final String LABORATORY = """
            MSH|^~\\&|LIS|0811234567|MUSUBI|HITACHI|{-1d 09:50}||ORU^R01^ORU_R01|DEMO-R01-1|P|2.5||||||~ISO IR87||ISO 2022-1994
            PID|1||00001001^^^^PI||多賀^一郎^^^^^L^I~タガ^イチロウ^^^^^L^P||19530714|M
            PV1|1|I|||||||||||||||||DEMO-V-1001
            OBR|1|DEMO-P-1|DEMO-F-1|BIO^生化学^99LAB|||{-1d 07:30}|||||||||||||||{-1d 09:45}||LAB|F
            OBX|1|NM|3D045000001906202^HbA1c(NGSP)^JC10||7.4|%|4.9-6.0|H|||F
            OBX|2|NM|3D010000002227101^グルコース^JC10||148|mg/dL|73-109|H|||F
            OBX|3|NM|3C015000002327101^クレアチニン^JC10||0.92|mg/dL|0.65-1.07|N|||F
            NTE|1||食後採血
            OBX|4|SN|5C070000002306201^CRP^JC10||<^0.05|mg/dL|<0.14||||F
            """;

    private static final String LEAVER_COMES = """
            MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI|{-6d 13:10}||ADT^A01^ADT_A01|DEMO-A01-2|P|2.5||||||~ISO IR87||ISO 2022-1994
            EVN||{-6d 13:10}||||{-6d 13:00}
            PID|1||00001002^^^^PI||十王^昭子^^^^^L^I~ｼﾞｭｳｵｳ^ｱｷｺ^^^^^L^P||19420203|F|||^^^^319-1304^JPN^H^茨城県日立市十王町友部1丁目2番||0294-00-1002^PRN^PH
            PV1|1|I|4W^412^2||||D001^助川^直子^^^^^^^L^^^^^I|||02|||||||||DEMO-V-1002|||||||||||||||||||||||||{-6d 13:00}
            """;

    private static final String LEAVER_GOES = """
            MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI|{-1d 10:40}||ADT^A03^ADT_A03|DEMO-A03-2|P|2.5||||||~ISO IR87||ISO 2022-1994
            EVN||{-1d 10:40}||||{-1d 10:30}
            PID|1||00001002^^^^PI||十王^昭子^^^^^L^I~ｼﾞｭｳｵｳ^ｱｷｺ^^^^^L^P||19420203|F
            PV1|1|I|4W^412^2||||D001^助川^直子^^^^^^^L^^^^^I|||02|||||||||DEMO-V-1002|||||||||||||||||01||||||||{-6d 13:00}|{-1d 10:30}
            """;

    private static final String OUTPATIENT = """
            MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI|{now}||ADT^A04^ADT_A01|DEMO-A04-3|P|2.5||||||~ISO IR87||ISO 2022-1994
            EVN||{now}
            PID|1||00001003^^^^PI||小木津^さくら^^^^^L^I~オギツ^サクラ^^^^^L^P||19881105|F|||^^^^319-1411^JPN^H^茨城県日立市川尻町3丁目4番5号||090-0000-1003^ORN^CP
            PV1|1|O|||||D002^久慈^弘^^^^^^^L^^^^^I~D002^クジ^ヒロシ^^^^^^^L^^^^^P|||15|||||||||DEMO-V-1003|||||||||||||||||||||||||{now}
            """;

    private static final String CLINIC_VISIT = """
            MSH|^~\\&|CLINIC|0811234575|MUSUBI|HITACHI|{-1d 16:05}||ADT^A04^ADT_A01|DEMO-A04-4|P|2.5||||||UNICODE UTF-8
            EVN||{-1d 16:05}
            PID|1||C-0077^^^^PI||大甕^健^^^^^L^I~オオミカ^ケン^^^^^L^P||19901020|M|||大みか町6丁目10番^^日立市^茨城県^319-1221^JPN^H||0294-00-0077^PRN^PH
            PV1|1|O|||||D010^東海^恵^^^^^^^L^^^^^I~D010^トウカイ^メグミ^^^^^^^L^^^^^P||||||||||||DEMO-V-0077|||||||||||||||||||||||||{-1d 16:00}
            """;

    private static final String CLINIC_VITAL_SIGNS = """
            MSH|^~\\&|CLINIC|0811234575|MUSUBI|HITACHI|{-1d 16:20}||ORU^R01^ORU_R01|DEMO-R01-4|P|2.5||||||UNICODE UTF-8
            PID|1||C-0077^^^^PI||大甕^健^^^^^L^I~オオミカ^ケン^^^^^L^P||19901020|M
            PV1|1|O|||||||||||||||||DEMO-V-0077
            OBR|1||DEMO-F-4|85353-1^バイタルサイン^LN|||{-1d 16:10}||||||||||||||||||F
            OBX|1|NM|8480-6^収縮期血圧^LN||142|mmHg|<140|H|||F
            OBX|2|NM|8462-4^拡張期血圧^LN||88|mmHg|<90|N|||F
            OBX|3|NM|8867-4^心拍数^LN||72|/min|60-100|N|||F
            OBX|4|NM|8310-5^体温^LN||36.6|℃||N|||F
            """;

    /** The same person as at the hospital, under the clinic's own number. */
    private static final String CLINIC_KNOWS_HER_TOO = """
            MSH|^~\\&|CLINIC|0811234575|MUSUBI|HITACHI|{-1d 17:00}||ADT^A08^ADT_A01|DEMO-A08-5|P|2.5||||||UNICODE UTF-8
            EVN||{-1d 17:00}
            PID|1||C-0102^^^^PI||十王^昭子^^^^^L^I~ジュウオウ^アキコ^^^^^L^P||19420203|F|||十王町友部1丁目2番^^日立市^茨城県^319-1304^JPN^H||0294-00-1002^PRN^PH
            """;
}
