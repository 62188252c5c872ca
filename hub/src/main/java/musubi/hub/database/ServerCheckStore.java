package musubi.hub.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Asks an external server once, before anything is built on it, whether the hub can live there. */
final class ServerCheckStore {

    private static final int OLDEST = 15;
    private static final int VERSION = 10_000; // server_version_num of 15.4 is 150004
    private static final String QUESTION = """
            SELECT current_setting('server_version_num')::int AS version,
                   current_setting('server_encoding') AS encoding,
                   pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS read_only,
                   to_regnamespace('hub') IS NOT NULL
                     OR has_database_privilege(current_database(), 'CREATE')
                        AND has_schema_privilege('public', 'CREATE') AS may_create
            """;

    private ServerCheckStore() {}

    /** @throws StartRefused when the hub cannot live there, with what is to be done about it */
    static void check(String jdbcUrl, @Nullable String username, @Nullable String password) {
        var properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl, properties)) {
            ask(connection);
        } catch (SQLException e) {
            throw new StartRefused(text(e), e);
        }
    }

    private static void ask(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(QUESTION)) {
            row.next();
            if (row.getInt("version") / VERSION < OLDEST) {
                throw refused(
                        "is older than PostgreSQL " + OLDEST + ": update it, or name another by MUSUBI_DATABASE_URL.",
                        "は PostgreSQL " + OLDEST + " より古いものです。更新するか、MUSUBI_DATABASE_URL で別のものを指定してください。");
            }
            if (!row.getString("encoding").equals("UTF8")) {
                throw refused(
                        "is not in UTF-8: make it anew by CREATE DATABASE … ENCODING 'UTF8'.",
                        "の文字コードが UTF-8 ではありません。CREATE DATABASE … ENCODING 'UTF8' で作り直してください。");
            }
            if (row.getBoolean("read_only")) {
                throw refused(
                        "can only be read: name the primary server by MUSUBI_DATABASE_URL.",
                        "は読み取り専用です。MUSUBI_DATABASE_URL でプライマリーサーバーを指定してください。");
            }
            if (!row.getBoolean("may_create")) {
                throw refused(
                        "does not let the hub make its schemas: make the hub's user its owner"
                                + " (ALTER DATABASE … OWNER TO …).",
                        "ではスキーマを作成できません。ハブのユーザーを所有者にしてください(ALTER DATABASE … OWNER TO …)。");
            }
        }
    }

    private static Text text(SQLException trouble) {
        var state = String.valueOf(trouble.getSQLState());
        if (state.startsWith("28")) {
            return text(
                    "does not take the user or the password: correct MUSUBI_DATABASE_URL.",
                    "がユーザー名またはパスワードを受け付けません。MUSUBI_DATABASE_URL を直してください。");
        }
        if (state.equals("3D000")) {
            return text(
                    "does not exist on its server: make it by CREATE DATABASE, or correct MUSUBI_DATABASE_URL.",
                    "がサーバーにありません。CREATE DATABASE で作成するか、MUSUBI_DATABASE_URL を直してください。");
        }
        if (state.equals("53300")) {
            return text(
                    "has no connection left: raise its max_connections, or stop other clients.",
                    "の接続数が上限に達しています。max_connections を増やすか、他のクライアントを停止してください。");
        }
        return text(
                "does not answer (SQL state " + state
                        + "): start it, or correct host, port and options in MUSUBI_DATABASE_URL.",
                "が応答しません(SQLSTATE " + state + ")。起動するか、MUSUBI_DATABASE_URL のホスト・ポート・オプションを直してください。");
    }

    private static StartRefused refused(String en, String ja) {
        return new StartRefused(text(en, ja), null);
    }

    private static Text text(String en, String ja) {
        return new Text("The database of MUSUBI_DATABASE_URL " + en, "MUSUBI_DATABASE_URL のデータベース" + ja);
    }
}
