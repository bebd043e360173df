package org.sharon.core.surveys;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/**
 * The surveys that a person may answer, or read the results of: those of the services whose rooms
 * are open to them. What is not theirs does not exist.
 */
public final class Surveys implements HomePart {

    /** How long a survey that was put off is not offered. */
    static final Duration LATER = Duration.ofDays(30);

    private final Services services;
    private final Guard guard;
    private final PostGate gate;
    private final CareTeam team;
    private final SurveyStore store;
    private final Clock clock;

    @Inject
    Surveys(
            Services services,
            Guard guard,
            PostGate gate,
            CareTeam team,
            SurveyStore store,
            Clock clock) {
        this.services = services;
        this.guard = guard;
        this.gate = gate;
        this.team = team;
        this.store = store;
        this.clock = clock;
    }

    /** All that a member may answer, whenever they last did. */
    public List<Asked> ofMember(Visitor visitor) {
        return visitor.role().isMember() ? open(visitor) : List.of();
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        return ofMember(visitor).isEmpty()
                ? Stream.empty()
                : Stream.of(new Link(Shelf.TEAM, say("surveys.questions-for-you"), "/surveys"));
    }

    /** The one that the start page offers; empty most of the time. */
    public Optional<Asked> offered(Visitor visitor) {
        List<Asked> all = ofMember(visitor);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Mark> marks = store.marks(visitor.account());
        return all.stream()
                .filter(asked -> marks.stream().noneMatch(mark -> rests(asked, mark, now)))
                .findFirst();
    }

    private static boolean rests(Asked asked, Mark mark, Instant now) {
        return mark.isPause()
                ? mark.isAbout(asked) && now.isBefore(mark.at())
                : mark.isAnswerTo(asked) && now.isBefore(mark.at().plus(asked.survey().again()));
    }

    Optional<Asked> find(Visitor member, String service, String survey) {
        return ofMember(member).stream()
                .filter(asked -> asked.service().equals(service))
                .filter(asked -> asked.survey().id().equals(survey))
                .findFirst();
    }

    /** When this person last answered it in its present version. */
    Optional<Instant> answeredAt(Visitor member, Asked asked) {
        return store.marks(member.account()).stream()
                .filter(mark -> mark.isAnswerTo(asked))
                .map(Mark::at)
                .findFirst();
    }

    void putOff(Visitor member, Asked asked) {
        store.putOff(asked, member.account(), clock.instant().plus(LATER));
    }

    void withdraw(Visitor member, Asked asked) {
        store.withdraw(asked, member.account());
    }

    /**
     * What the rules say of words that somebody wrote as an answer. A service's posture does not
     * count: it is about what other members read, and they never read this.
     */
    Judged judge(Visitor member, Asked asked, String words) {
        return gate.judge(
                new Typed(
                        member.trust(),
                        asked.service(),
                        "",
                        Surface.FORM,
                        member.account(),
                        false,
                        words));
    }

    /**
     * Passes words to the care team that a person has to read, and returns when their alert is
     * committed. Done before the answers are saved, so that whatever fails afterwards loses none.
     */
    void tellTeam(
            Visitor member, Asked asked, Question question, UUID key, String words, Judged judged) {
        // The words come first: the places that the rules found are counted from their start.
        String text = words + "\n\n(An answer to “" + question.text() + "”)";
        UUID own =
                UUID.nameUUIDFromBytes(
                        (key + "/" + question.id()).getBytes(StandardCharsets.UTF_8));
        team.tell(member, asked.service(), own, text, judged);
    }

    /** Keeps the answers in place of earlier ones to the same version. */
    public void save(Visitor member, Asked asked, List<Given> answers) {
        store.save(member.trust(), asked, member.account(), answers, clock.instant());
    }

    /** What staff may read the results of. */
    List<Asked> ofStaff(Visitor staff) {
        return staff.role().isClinical() ? open(staff) : List.of();
    }

    private List<Asked> open(Visitor visitor) {
        Set<String> ids = guard.servicesOf(visitor);
        List<Asked> all = new ArrayList<>();
        for (Service service : services.list()) {
            if (ids.contains(service.id())) {
                for (Survey survey : service.contributions().surveys()) {
                    all.add(new Asked(service, survey));
                }
            }
        }
        return all;
    }
}
