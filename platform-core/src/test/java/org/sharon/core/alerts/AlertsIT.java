package org.sharon.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Attention;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

class AlertsIT {

    private static final Ward ward = Ward.open();

    private final Alerts alerts = ward.get(Alerts.class);
    private final Posts posts = ward.get(Posts.class);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aRedPostIsStoredWithItsAlertThatIsDueNow() {
        Said.Stored said = ward.says(ward.member("shed-key"), "shed", "lightning");

        CaseItem alert = alerts.find(ward.clinician(), ward.newest("alert"));
        assertThat(said.helpNow()).isTrue();
        assertThat(alert.post()).isEqualTo(said.post().id());
        assertThat(alert.mark().attention()).isEqualTo(Attention.RED);
        assertThat(alert.due()).isEqualTo(alert.at());
        assertThat(alert.rules()).isEqualTo("G4");
        assertThat(alert.excerpt().segments().get(0).marked()).isTrue();
    }

    @Test
    void anAmberPostIsVisibleAndDueInTwoHours() {
        Said.Stored said = ward.says(ward.member("shed-key"), "shed", "frost");

        CaseItem alert = alerts.find(ward.clinician(), ward.newest("alert"));
        assertThat(said.post().isPosted()).isTrue();
        assertThat(Duration.between(alert.at(), alert.due())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aPostWhoseAlertCannotBeWrittenIsNotStored() {
        Visitor author = ward.member("shed-key");
        long before = ward.count("SELECT COUNT(*) FROM post");
        ward.database().write(handle -> handle.execute("RENAME TABLE alert TO alert_away"));
        try {
            NewPost post =
                    NewPost.live(ward.room("shed"), author, UUID.randomUUID(), "lightning", false);
            assertThatThrownBy(() -> posts.sayAndWait(post)).isInstanceOf(RuntimeException.class);
        } finally {
            ward.database().write(handle -> handle.execute("RENAME TABLE alert_away TO alert"));
        }

        assertThat(ward.count("SELECT COUNT(*) FROM post")).isEqualTo(before);
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM review r LEFT JOIN post p ON p.id = r.post"
                                        + " WHERE p.id IS NULL"))
                .isZero();
    }

    @Test
    void oneNamedPersonAcknowledgesAndItStaysOpenUntilItIsClosed() {
        ward.says(ward.member("shed-key"), "shed", "frost");
        long id = ward.newest("alert");
        Visitor one = ward.clinician();
        Visitor two = ward.lead();

        alerts.acknowledge(one, id);
        alerts.acknowledge(one, id);

        assertThatThrownBy(() -> alerts.acknowledge(two, id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(one.nickname());
        assertThat(alerts.listOpen(two, 200)).extracting(CaseItem::id).contains(id);

        alerts.close(two, id, Outcome.SAFE, "Rang them.");

        assertThat(alerts.listOpen(two, 200)).extracting(CaseItem::id).doesNotContain(id);
        CaseItem closed = alerts.find(one, id);
        assertThat(alerts.findClosing(closed).orElseThrow().outcome()).isEqualTo(Outcome.SAFE);
        assertThat(closed.mark().acknowledged().nickname()).isEqualTo(one.nickname());
    }

    @Test
    void whatIsOnlyListedIsDoneWhenSomebodyHasReadIt() {
        ward.says(ward.member("shed-key"), "shed", "drizzle");
        long id = ward.newest("alert");
        Visitor clinician = ward.clinician();

        assertThat(alerts.find(clinician, id).due()).isNull();
        alerts.acknowledge(clinician, id);

        assertThat(alerts.listOpen(clinician, 200)).extracting(CaseItem::id).doesNotContain(id);
    }

    @Test
    void redStandsFirst() {
        ward.says(ward.member("shed-key"), "shed", "frost");
        ward.says(ward.member("shed-key"), "shed", "drizzle");
        ward.says(ward.member("shed-key"), "shed", "lightning");

        List<Attention> order =
                alerts.listOpen(ward.clinician(), 200).stream()
                        .filter(each -> each.mark().acknowledged() == null)
                        .map(each -> each.mark().attention())
                        .toList();

        assertThat(order).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void staffOutsideFindNothingAndPeerModeratorsHaveNoAlerts() {
        ward.says(ward.member("shed-key"), "shed", "lightning");
        long id = ward.newest("alert");

        for (Visitor outside :
                List.of(
                        ward.clinicianOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.peer("shed-key"))) {
            assertThat(alerts.listOpen(outside, 200)).isEmpty();
            assertThatThrownBy(() -> alerts.find(outside, id))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> alerts.acknowledge(outside, id))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aClinicianShowsARedPostAndALeadDoesNot() {
        Post held = ward.says(ward.member("shed-key"), "shed", "lightning").post();
        long id = ward.newest("alert");

        assertThatThrownBy(() -> alerts.show(ward.lead(), id))
                .isInstanceOf(NotFoundException.class);
        assertThat(posts.find(held.id()).orElseThrow().isPosted()).isFalse();

        alerts.show(ward.clinician(), id);

        assertThat(posts.find(held.id()).orElseThrow().isPosted()).isTrue();
    }

    @Test
    void anAlertAboutWordsThatWereChangedStillShowsThem() {
        Visitor author = ward.member("shed-key");
        Post post = ward.says(author, "shed", "frost again").post();
        long id = ward.newest("alert");

        posts.edit(ward.room("shed"), author, post, "sunshine", false);

        CaseItem alert = alerts.find(ward.clinician(), id);
        assertThat(alert.text()).isEqualTo("frost again");
        assertThat(alerts.listOpen(ward.clinician(), 200)).extracting(CaseItem::id).contains(id);
    }

    @Test
    void countsWhatTheAuthorWroteBefore() {
        Visitor author = ward.member("shed-key");
        ward.says(author, "shed", "frost");
        ward.says(author, "shed", "drizzle");
        ward.says(author, "shed", "lightning");

        CaseItem alert = alerts.find(ward.clinician(), ward.newest("alert"));

        assertThat(alerts.countEarlier(alert)).isEqualTo(1);
        assertThat(alert.at()).isBefore(Instant.now().plusSeconds(60));
    }
}
