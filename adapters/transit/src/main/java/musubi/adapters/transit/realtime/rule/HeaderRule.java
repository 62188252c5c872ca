package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds of a message as a whole, and of the times in it. */
public enum HeaderRule implements Rule {
    E001(
            Consequence.LEFT_OUT,
            "A time is not in POSIX seconds; often it is in milliseconds.",
            "時刻がPOSIX秒ではありません(ミリ秒になっていることが多い誤りです)。"),
    E012(
            Consequence.NOTED,
            "The header timestamp is older than a timestamp in the message.",
            "ヘッダーのtimestampが、メッセージ内の時刻より古くなっています。"),
    E017(Consequence.NOTED, "The content changed, and the header timestamp did not.", "内容が変わったのに、ヘッダーのtimestampが同じです。"),
    E018(
            Consequence.REFUSED,
            "The header timestamp goes back behind the message before: what is served stays.",
            "ヘッダーのtimestampが前回より戻っています。配信中の内容を維持します。"),
    E038(
            Consequence.REFUSED,
            "gtfs_realtime_version is not one that exists; send 2.0.",
            "gtfs_realtime_versionが存在しない値です。2.0を送ってください。"),
    E039(
            Consequence.LEFT_OUT,
            "is_deleted stands in a FULL_DATASET, which is complete without it.",
            "FULL_DATASETにis_deletedがあります。"),
    E048(
            Consequence.NOTED,
            "The header has no timestamp, which version 2.0 requires; the time of arrival counts.",
            "ヘッダーにtimestampがありません(2.0では必須)。受信時刻を使います。"),
    E049(
            Consequence.NOTED,
            "The header has no incrementality, which version 2.0 requires; FULL_DATASET counts.",
            "ヘッダーにincrementalityがありません(2.0では必須)。FULL_DATASETとして扱います。"),
    E050(Consequence.LEFT_OUT, "A timestamp lies more than a minute in the future.", "timestampが1分を超えて未来になっています。"),
    W001(Consequence.NOTED, "A timestamp is missing.", "timestampがありません。"),
    W007(
            Consequence.NOTED,
            "More than 35 seconds lie between this message and the one before; send every 30 at the most.",
            "前回から35秒を超えています。30秒以内の間隔で送ってください。"),
    W008(Consequence.NOTED, "The header timestamp is older than 65 seconds.", "ヘッダーのtimestampが65秒より古くなっています。"),
    M001(
            Consequence.NOTED,
            "An entity was last true more than 90 seconds ago, though the message is fresh.",
            "メッセージは新しいのに、90秒より前の情報のままのエンティティがあります。"),
    M002(
            Consequence.HELD,
            "An empty FULL_DATASET follows so soon on a full one that it is not believed yet: what is served stays until it is 90 seconds old.",
            "中身のある配信の直後に空のFULL_DATASETが届きました。配信中の内容は90秒経過するまで維持します。"),
    M003(Consequence.LEFT_OUT, "An entity id stands twice; the first counts.", "エンティティのidが重複しています。最初のものを使います。"),
    M004(Consequence.LEFT_OUT, "An entity has no id.", "エンティティにidがありません。"),
    M005(
            Consequence.LEFT_OUT,
            "An entity is of another kind than the address; send it to its own.",
            "宛先と異なる種類のエンティティです。該当する宛先に送ってください。"),
    M006(Consequence.REFUSED, "The message has no header.", "ヘッダーがありません。"),
    M007(
            Consequence.REFUSED,
            "No entity is of the kind of this address; nothing of it can be served here.",
            "この宛先の種類のエンティティが一つもありません。"),
    M008(
            Consequence.REFUSED,
            "The header timestamp is no time of now: it lies in the future, or is not in seconds.",
            "ヘッダーのtimestampが未来か、秒単位ではありません。"),
    M009(Consequence.REFUSED, "A message has more entities than 50,000.", "エンティティが5万件を超えています。");

    private final Meaning meaning;

    HeaderRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
