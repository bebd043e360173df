package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

class ReviewsIT {

    private static final Ward ward = Ward.open();

    private final Reviews reviews = ward.get(Reviews.class);
    private final Posts posts = ward.get(Posts.class);
    private final Decisions decisions = ward.get(Decisions.class);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void anApprovedPostTakesTheRoomsNextPlace() {
        Visitor author = ward.member("shed-key");
        Post held = ward.says(author, "shed", "a nettle").post();
        Post later = ward.says(author, "shed", "roses").post();

        reviews.decide(ward.clinician(), ward.newest("review"), Ruling.APPROVED, "");

        Post shown = posts.find(held.id()).orElseThrow();
        assertThat(shown.isPosted()).isTrue();
        assertThat(shown.seq()).isGreaterThan(later.seq());
        assertThat(decisions.forAuthor(author.account())).isEmpty();
    }

    @Test
    void theAuthorReadsWhyAPostWasSentBackAndCanSendItAgain() {
        Visitor author = ward.member("shed-key");
        Post held = ward.says(author, "shed", "a nettle").post();
        reviews.decide(
                ward.clinician(), ward.newest("review"), Ruling.RETURNED, "Please change it.");

        assertThat(decisions.forAuthor(author.account()))
                .singleElement()
                .satisfies(
                        decision -> {
                            assertThat(decision.post()).isEqualTo(held.id());
                            assertThat(decision.canBeSentAgain()).isTrue();
                            assertThat(decision.reason()).isEqualTo("Please change it.");
                        });

        Post back = posts.find(held.id()).orElseThrow();
        posts.edit(ward.room("shed"), author, back, "a rose", false);

        assertThat(posts.find(held.id()).orElseThrow().isPosted()).isTrue();
        assertThat(decisions.forAuthor(author.account())).isEmpty();
    }

    @Test
    void twoPeopleAtOnceDecideOnce() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "a nettle");
        long review = ward.newest("review");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<String>> both = new ArrayList<>();
        for (Ruling ruling : List.of(Ruling.APPROVED, Ruling.REFUSED)) {
            Visitor clinician = ward.clinician();
            Callable<String> decides =
                    () -> {
                        together.await();
                        reviews.decide(clinician, review, ruling, "A reason.");
                        return ruling.word();
                    };
            both.add(people.submit(decides));
        }
        List<String> decided = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        for (Future<String> each : both) {
            try {
                decided.add(each.get());
            } catch (ExecutionException second) {
                refused.add(second.getCause());
            }
        }
        people.shutdown();

        assertThat(decided).hasSize(1);
        assertThat(refused).singleElement().isInstanceOf(ConflictException.class);
        assertThat(refused.get(0)).hasMessageContaining("Care team");
        assertThat(decision(review)).isEqualTo(decided.get(0));
    }

    @Test
    void aPeerModeratorHasTheHeldPostsOfTheirOwnRoomsOnly() {
        ward.says(ward.member("shed-key"), "shed", "a nettle in the shed");
        long own = ward.newest("review");
        ward.says(ward.member("pond-key"), "pond", "a nettle in the pond");
        long other = ward.newest("review");
        ward.says(ward.member("shed-key"), "shed", "a thorn");
        long clinical = ward.newest("review");
        ward.says(ward.member("shed-key"), "shed", "lightning");
        long red = ward.newest("review");
        Visitor peer = ward.peer("shed-key");

        List<Long> listed = reviews.listOpen(peer, 200).stream().map(CaseItem::id).toList();

        assertThat(listed).contains(own).doesNotContain(other, clinical, red);
        assertThat(reviews.find(peer, own).text()).isEqualTo("a nettle in the shed");
        for (long hidden : List.of(other, clinical, red, 999_999L)) {
            assertThatThrownBy(() -> reviews.find(peer, hidden))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews.decide(peer, hidden, Ruling.APPROVED, ""))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> reviews.claim(peer, hidden, true))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aPeerModeratorDoesNotDecideAboutTheirOwnPost() {
        Visitor peer = ward.peer("shed-key");
        ward.says(peer, "shed", "my own nettle");
        long review = ward.newest("review");

        assertThat(reviews.listOpen(peer, 200)).extracting(CaseItem::id).doesNotContain(review);
        assertThatThrownBy(() -> reviews.decide(peer, review, Ruling.APPROVED, ""))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void staffOfAnotherTrustOrServiceFindNothing() {
        ward.says(ward.member("shed-key"), "shed", "a nettle");
        long review = ward.newest("review");

        for (Visitor stranger :
                List.of(ward.clinicianOfOtherTrust(), ward.clinicianOfOtherService())) {
            assertThat(reviews.listOpen(stranger, 200)).isEmpty();
            assertThatThrownBy(() -> reviews.find(stranger, review))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void nobodyDecidesAboutWordsThatTheAuthorHasChanged() {
        Visitor author = ward.member("shed-key");
        Post held = ward.says(author, "shed", "a nettle").post();
        long first = ward.newest("review");
        posts.edit(ward.room("shed"), author, held, "two nettles, or a nettle", false);
        long second = ward.newest("review");
        Visitor clinician = ward.clinician();

        assertThat(second).isGreaterThan(first);
        assertThat(reviews.listOpen(clinician, 200))
                .extracting(CaseItem::id)
                .contains(second)
                .doesNotContain(first);
        assertThatThrownBy(() -> reviews.decide(clinician, first, Ruling.APPROVED, ""))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("author has changed");
        assertThat(posts.find(held.id()).orElseThrow().isPosted()).isFalse();
    }

    @Test
    void aClaimKeepsColleaguesFromTakingItUnasked() {
        ward.says(ward.member("shed-key"), "shed", "a nettle");
        long review = ward.newest("review");
        Visitor one = ward.clinician();
        Visitor two = ward.clinician();
        reviews.claim(one, review, false);

        assertThatThrownBy(() -> reviews.claim(two, review, false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(one.nickname());

        reviews.claim(two, review, true);
        assertThat(reviews.find(one, review).mark().claimed().nickname()).isEqualTo(two.nickname());
    }

    @Test
    void aRemovedPostIsGoneFromTheRoomAndItsAuthorReadsWhy() {
        Visitor author = ward.member("shed-key");
        Post post = ward.says(author, "shed", "roses").post();

        reviews.remove(ward.peer("shed-key"), post.id(), "Please be kind.");

        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(Post.State.REMOVED);
        assertThat(decisions.find(author.account(), post.id()).orElseThrow().reason())
                .isEqualTo("Please be kind.");
        assertThatThrownBy(() -> reviews.remove(ward.peer("pond-key"), post.id(), "Why not."))
                .isInstanceOf(NotFoundException.class);
    }

    private static String decision(long review) {
        return ward.database()
                .read(
                        handle ->
                                handle.createQuery("SELECT decision FROM review WHERE id = ?")
                                        .bind(0, review)
                                        .mapTo(String.class)
                                        .one());
    }
}
