package musubi.adapters.health.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import musubi.adapters.health.fhir.rest.SmartScopes.Right;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartScopesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                system/Patient.rs                  ; Patient     ; READ SEARCH
                system/Patient.rs                  ; Observation ;
                system/Patient.cruds               ; Patient     ; CREATE READ UPDATE DELETE SEARCH
                system/*.u                         ; Encounter   ; UPDATE
                system/*.read                      ; Patient     ; READ SEARCH
                system/Patient.write               ; Patient     ; CREATE UPDATE DELETE
                system/*.*                         ; Patient     ; CREATE READ UPDATE DELETE SEARCH
                system/Observation.rs?category=lab ; Observation ;
                patient/*.rs                       ; Patient     ;
                user/Patient.rs                    ; Patient     ;
                system/Patient.sr                  ; Patient     ;
                system/Patient.                    ; Patient     ;
                transit:plan                       ; Patient     ;
                """)
    void aScopePermitsWhatItSaysAndNoMore(String scope, String type, String rights) {
        var scopes = new SmartScopes(Set.of(scope));

        assertThat(Arrays.stream(Right.values())
                        .filter(it -> scopes.permit(it, type))
                        .map(Right::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rights == null ? "" : rights);
    }
}
