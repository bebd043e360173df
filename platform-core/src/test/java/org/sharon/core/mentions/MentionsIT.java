package org.sharon.core.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Post;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.muting.Mutes;
import org.sharon.core.muting.WithoutWords;
import org.sharon.core.web.Visitor;

class MentionsIT {

    private static Ward ward;

    private final Visitor otter = whoHasWritten();
    private final Visitor wren = whoHasWritten();

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new WithoutWords(),
                        new MentionsModule(),
                        new LivingModule(),
                        new Rest());
    }

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void whoeverIsNamedIsToldOnceForEachPost() throws Exception {
        Post post = says("Morning @" + wren.nickname().toLowerCase() + ", all well?");
        told(wren, 1);

        new Caller(ward, wren).post("/notices/read");
        new Caller(ward, otter)
                .post(
                        "/rooms/shed/posts/" + post.id() + "/edit",
                        "text",
                        "Evening @" + wren.nickname());
        afterwards();
        assertThat(count(wren)).isEqualTo(1);
        assertThat(new Caller(ward, wren).read("/notices")).contains("Somebody named you");
    }

    @Test
    void nobodyIsToldWhoCannotEnterOrDoesNotWantToOrIsStaff() throws Exception {
        Visitor pond = ward.member("pond-key");
        Visitor other = ward.memberOfOtherTrust("shed-key");
        Visitor quiet = whoHasWritten();
        Visitor minds = whoHasWritten();
        Visitor staff = ward.clinician();
        new Caller(ward, quiet).post("/me/mentions", "welcomes", "no");
        ward.get(Mutes.class).block(minds, otter.account());
        for (Visitor each : List.of(pond, other, quiet, minds, staff, otter)) {
            says("Are you here @" + each.nickname());
        }

        afterwards();
        for (Visitor each : List.of(pond, other, quiet, minds, staff, otter)) {
            assertThat(count(each)).isZero();
        }
    }

    @Test
    void aNameLooksTheSameWhoeverItMeans() throws Exception {
        Visitor quiet = whoHasWritten();
        new Caller(ward, quiet).post("/me/mentions", "welcomes", "no");
        says("Hello @" + wren.nickname());
        says("Hello @" + quiet.nickname());

        assertThat(new Caller(ward, otter).read("/rooms/shed"))
                .contains(
                        ">Hello @" + wren.nickname() + "</p>",
                        ">Hello @" + quiet.nickname() + "</p>");
    }

    @Test
    void aNameThatNobodyHasReadInThisRoomIsHeldWhetherItIsAMembersOrNot() {
        Visitor reads = ward.member("shed-key");
        Visitor pond = ward.member("pond-key");
        for (String name : List.of(reads.nickname(), pond.nickname(), "rosie_hopes")) {
            assertThat(says("find me @" + name).isPosted()).isFalse();
        }
        assertThat(says("find me @" + wren.nickname()).isPosted()).isTrue();
    }

    @Test
    void aHeldPostNamesNobodyUntilItIsShown() throws Exception {
        Post held = says("a nettle for @" + wren.nickname());
        afterwards();
        assertThat(count(wren)).isZero();

        String review =
                "/staff/reviews/" + ward.count("SELECT id FROM review WHERE post = " + held.id());
        new Caller(ward, ward.clinician()).post(review + "/approve");

        told(wren, 1);
    }

    @Test
    void whileOneWritesNamesOfTheRoomAreOffered() throws Exception {
        Visitor reads = ward.member("shed-key");
        Visitor minds = ward.member("shed-key");
        ward.says(wren, "shed", "here I am");
        ward.says(minds, "shed", "me too");
        Caller writer = new Caller(ward, otter);
        for (Visitor each : List.of(wren, minds)) {
            assertThat(offered(writer, each.nickname().toLowerCase()))
                    .contains("\"" + each.nickname() + "\"");
        }
        assertThat(offered(writer, reads.nickname())).doesNotContain(reads.nickname() + "\"");

        ward.get(Mutes.class).block(otter, minds.account());
        assertThat(offered(writer, minds.nickname())).doesNotContain(minds.nickname() + "\"");
        new Caller(ward, wren).post("/me/mentions", "welcomes", "no");
        assertThat(offered(writer, wren.nickname())).doesNotContain(wren.nickname() + "\"");
        assertThat(offered(writer, "%")).contains("[]");

        Caller elsewhere = new Caller(ward, ward.member("pond-key"));
        assertThat(elsewhere.post("/rooms/shed/names", "start", "m").statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.clinician()).open("/me/mentions").statusCode())
                .isEqualTo(404);
    }

    private static String offered(Caller writer, String start) throws Exception {
        return writer.post("/rooms/shed/names", "start", start).body();
    }

    private static Visitor whoHasWritten() {
        Visitor member = ward.member("shed-key");
        ward.says(member, "shed", "hello from me");
        return member;
    }

    private Post says(String text) {
        return ward.says(otter, "shed", text).post();
    }

    /** People are told in order: once somebody else is, those before them have been. */
    private void afterwards() {
        Visitor last = whoHasWritten();
        says("and @" + last.nickname());
        told(last, 1);
    }

    private static void told(Visitor who, long times) {
        Awaitility.await().until(() -> count(who) == times);
    }

    private static long count(Visitor who) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE kind = 'mention' AND account = "
                        + who.account());
    }
}
