package org.sharon.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailAddressTest {

    @Test
    void isWhatPeopleHave() {
        for (String address :
                List.of("wren@example.org", "quiet.wren+news@mail.example.co.uk", "o'x@a-b.org")) {
            assertThat(MailAddress.of(" " + address + " ").map(MailAddress::whole))
                    .contains(address);
        }
    }

    @Test
    void endsNoHeaderAndNamesNobodyElse() {
        for (String wrong :
                List.of(
                        "",
                        "wren",
                        "wren@",
                        "@example.org",
                        "wren@localhost",
                        "wren@127.0.0.1",
                        "wren@example.org\r\nBcc: all@example.org",
                        "wren@example.org,river@example.org",
                        "Wren <wren@example.org>",
                        "wren..x@example.org",
                        "wrén@example.org",
                        "a".repeat(65) + "@example.org",
                        "a@" + "b".repeat(260) + ".org")) {
            assertThat(MailAddress.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void isShownMaskedAndNeverSaysItself() {
        MailAddress address = MailAddress.of("wren@Example.Org").orElseThrow();

        assertThat(address.masked()).isEqualTo("w•••@e•••.org");
        assertThat(address).hasToString("an address");
    }

    @Test
    void aServerElsewhereMustSpeakTlsAndTheSiteToo() {
        assertThat(settings("127.0.0.1", "http://localhost:8080").mayBePlain()).isTrue();
        assertThat(settings("mail.example.org", "https://news.example.org/").mayBePlain())
                .isFalse();
        for (String site : List.of("", "http://news.example.org", "https://a.org/x", "news")) {
            assertThatThrownBy(() -> settings("mail.example.org", site))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sharon.mail.site");
        }
    }

    private static MailSettings settings(String host, String site) {
        return MailSettings.of(host, 587, false, "", "", "news@example.org", site);
    }
}
