package org.sharon.core.enabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.contributions.TrustSettings;
import org.sharon.core.installations.OperatorOrders;
import org.sharon.core.installations.OperatorRequest;
import org.sharon.core.installations.OperatorRequest.MistypedException;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Services;
import org.sharon.core.trusts.Trusts;

/** What an operator asks for about several trusts at once. */
class OperatorDeskIT {

    private static final String ENABLE = "/plugins/:service/enable";
    private static final String DISABLE = "/plugins/:service/disable";
    private static final String WHY = "Many of you have asked for it.";

    /** No jar comes here, so nothing takes one. */
    private static final OperatorOrders NO_JARS = null;

    @TempDir private Path keys;

    @Test
    void oneTrustThatRefusesDoesNotKeepItFromTheOthers() {
        try (Office office = Office.inDevelopment(keys)) {
            String first = slug(office, office.trust());
            String on = slug(office, office.trustWithService());
            int third = office.trust();
            String last = slug(office, third);

            assertThatThrownBy(() -> order(office, ENABLE, first, on, last))
                    .isInstanceOf(RefusedException.class)
                    .isNotInstanceOf(MistypedException.class)
                    .hasMessageMatching(
                            """
                            %1$s 1.0.0 is switched on in %2$s\\..*
                            Refused in %3$s: This service is switched on here already\\.
                            %1$s 1.0.0 is switched on in %4$s\\..*"""
                                    .formatted(Office.SERVICE, first, on, last));

            assertThat(office.changesOf(third)).as("what members read").containsExactly(WHY);
            assertThat(order(office, DISABLE, first, on, last).lines()).hasSize(3);
            assertThatThrownBy(() -> order(office, DISABLE, first))
                    .as("one alone needs no name before its sentence")
                    .isInstanceOf(RefusedException.class)
                    .hasMessageNotContaining("Refused in");
        }
    }

    @Test
    void whatCannotBeUsedIsSaidBeforeAnythingIsDone() {
        try (Office office = Office.inDevelopment(keys)) {
            int trust = office.trust();
            String known = slug(office, trust);

            assertThatThrownBy(() -> order(office, ENABLE, known, "nowhere"))
                    .isInstanceOf(MistypedException.class)
                    .hasMessageContaining("There is no trust nowhere here.");
            assertThatThrownBy(
                            () ->
                                    ask(
                                            office,
                                            ENABLE,
                                            Map.of(
                                                    "trust",
                                                    List.of(known),
                                                    "reason",
                                                    List.of("a".repeat(301)))))
                    .isInstanceOf(MistypedException.class)
                    .hasMessage("Write at most 300 letters.");
            assertThat(office.trusts().service(trust, Office.SERVICE)).isEmpty();
        }
    }

    @Test
    void inProductionTheReasonStandsInTheWish() {
        try (Office office = Office.inProduction(keys)) {
            int trust = office.trust();

            assertThat(order(office, ENABLE, slug(office, trust))).contains("waits for two people");

            assertThat(office.get(WishStore.class).list(trust))
                    .extracting(Wish::why)
                    .containsExactly(WHY);
        }
    }

    private static String order(Office office, String path, String... trusts) {
        return ask(office, path, Map.of("trust", List.of(trusts), "reason", List.of(WHY)));
    }

    private static String ask(Office office, String path, Map<String, List<String>> words) {
        Map<String, List<String>> all = new HashMap<>(words);
        all.put("service", List.of(Office.SERVICE));
        return desk(office).routes().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow()
                .work()
                .apply(new OperatorRequest(all, new byte[0]));
    }

    private static OperatorDesk desk(Office office) {
        return new OperatorDesk(
                NO_JARS,
                office.get(ServiceStates.class),
                office.get(Enabling.class),
                office.get(Versions.class),
                office.get(WishStore.class),
                office.get(TrustSettings.class),
                office.get(Services.class),
                office.get(Trusts.class),
                office.get(PluginMode.class));
    }

    private static String slug(Office office, int trust) {
        return office.trusts().list().stream()
                .filter(each -> each.id() == trust)
                .findFirst()
                .orElseThrow()
                .slug();
    }
}
