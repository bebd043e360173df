package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.distribution.browser.PlainVisitor.Answer;

/** Invitation codes that do not open anything. */
@ExtendWith(BuildingKeeper.class)
class CodesIT {

    @ParameterizedTest
    @CsvSource({"AAAA-AAAA-AAAA", "not a code at all", "''", "<script>"})
    void aCodeThatIsNoneIsRefusedWithoutSayingWhy(String code, Building building) {
        Answer answer = building.visitor().post("/register", Map.of("code", code));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("There is a problem").doesNotContain("<script>alert");
    }

    @Test
    void aCodeWorksOnce(Building building) {
        Furniture furniture = new Furniture(building);
        String code = furniture.code();
        furniture.register(code, Furniture.newNickname());

        Answer again = building.visitor().post("/register", Map.of("code", code));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("There is a problem");
    }
}
