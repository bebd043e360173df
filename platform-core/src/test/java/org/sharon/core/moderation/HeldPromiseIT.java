package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.TrustView;

/** Whoever wrote something that waits reads by when a person looks at it. */
class HeldPromiseIT {

    private static final Ward ward =
            Ward.bringing(Brings.everyPostReadWithin(Duration.ofMinutes(90)), PluginResources.NONE);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void theTimeIsThatOfTheService() throws Exception {
        String page = held("");

        assertThat(page)
                .contains("A person will read this first")
                .contains("We aim to look at it within 90 minutes of reading time.")
                .doesNotContain("4 hours");
    }

    @Test
    void welshHasTheSameTime() throws Exception {
        assertThat(held("?language=cy")).contains("90 munud").doesNotContain("4 awr");
    }

    @Test
    void whileNobodyReadsTheTimeBeginsWhenPeopleAreBack() {
        TrustView closed =
                new TrustView(1, "Elder", "harbour", "We read again tomorrow from 9am.", false);

        assertThat(new Promise(closed, Duration.ofHours(2)).words())
                .isEqualTo(
                        "Nobody is reading now. We aim to look at it within 2 hours after we begin"
                                + " to read again.");
    }

    private static String held(String query) throws Exception {
        Caller member = new Caller(ward, ward.member("shed-key"));
        return member.post("/rooms/beds/topics" + query, "title", "Slugs", "text", "They are back.")
                .body();
    }
}
