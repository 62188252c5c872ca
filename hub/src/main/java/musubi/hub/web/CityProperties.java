package musubi.hub.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which city this is, {@code musubi.city.*}, as its catalogue tells strangers.
 *
 * @param nameEn its name in English
 * @param nameJa its name in Japanese
 * @param code its six digits among Japan's local governments (全国地方公共団体コード)
 * @param mail where questions about the data go; absent: nowhere
 */
@Validated
@ConfigurationProperties("musubi.city")
public record CityProperties(
        @DefaultValue("Hitachi City") String nameEn,
        @DefaultValue("日立市") String nameJa,

        @DefaultValue("082023") @Pattern(regexp = "[0-9]{6}")
        String code,

        @Nullable @Email String mail) {

    public Text name() {
        return new Text(nameEn, nameJa);
    }
}
