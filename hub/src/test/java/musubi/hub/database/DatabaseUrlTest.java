package musubi.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of an external server in whichever way its operator writes it. */
class DatabaseUrlTest {

    @Test
    void thatOfJdbcIsTakenAsItIs() {
        var url = DatabaseUrl.parse("jdbc:postgresql://db:5432/musubi?user=a&password=b");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db:5432/musubi?user=a&password=b");
        assertThat(url.username()).isNull();
        assertThat(url.password()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://a:b@db:6432/musubi, jdbc:postgresql://db:6432/musubi, a, b",
        "postgres://a@db/musubi, jdbc:postgresql://db/musubi, a, ",
        "postgresql://db/musubi?sslmode=require, jdbc:postgresql://db/musubi?sslmode=require, , ",
        "postgresql://a%40city:p%3Aw%2Fd@db/musubi, jdbc:postgresql://db/musubi, a@city, p:w/d",
        "postgresql://a:p:w@db/musubi, jdbc:postgresql://db/musubi, a, p:w"
    })
    void thatOfPostgresqlIsTakenApart(String written, String jdbc, String user, String password) {
        assertThat(DatabaseUrl.parse(written)).isEqualTo(new DatabaseUrl(jdbc, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db:5432", "mysql://a:s3cret@db/x", "postgresql:///x", "postgresql://a:s3cret @db/x"})
    void anotherIsRefusedWithoutRepeatingIt(String written) {
        assertThatThrownBy(() -> DatabaseUrl.parse(written))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MUSUBI_DATABASE_URL")
                .hasMessageNotContaining("s3cret");
    }
}
