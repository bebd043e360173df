package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharon.core.web.StaffMenu.Item;

class StaffMenuTest {

    @Test
    void whatIsNeededAllDayStandsInFrontAndTheRestBehindMore() {
        StaffMenu menu = StaffMenu.of(Role.CLINICIAN, "/staff");

        assertThat(names(menu.first()))
                .containsExactly("Duty desk", "Posts to read", "Questions", "People");
        assertThat(names(menu.rest())).contains("Nicknames", "Library", "Training");
    }

    @Test
    void thePageOneIsOnStandsInFrontToo() {
        StaffMenu menu = StaffMenu.of(Role.CLINICIAN, "/staff/tags");

        assertThat(names(menu.first())).hasSize(5).endsWith("Hashtags");
        assertThat(names(menu.rest())).doesNotContain("Hashtags").contains("Nicknames");
    }

    @Test
    void aPeerModeratorFindsTheirFewPagesAndNoMore() {
        StaffMenu menu = StaffMenu.of(Role.PEER_MODERATOR, "/staff");

        assertThat(names(menu.first()))
                .containsExactly("Posts to review", "Posts to read", "Events", "Training");
        assertThat(menu.rest()).isEmpty();
    }

    @Test
    void nobodyOpensMoreForOnePage() {
        assertThat(StaffMenu.of(Role.TRUST_ADMINISTRATOR, "/admin/staff").rest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingStandsThereTwice(Role role) {
        StaffMenu menu = StaffMenu.of(role, "/staff/events");
        List<Item> all = new ArrayList<>(menu.first());
        all.addAll(menu.rest());

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    }

    private static Stream<String> names(List<Item> items) {
        return items.stream().map(Item::name);
    }
}
