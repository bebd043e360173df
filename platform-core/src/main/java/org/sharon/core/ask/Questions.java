package org.sharon.core.ask;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** What members ask the team of a service, and what becomes of it. Every method blocks. */
public final class Questions implements HomePart {

    /** Who takes a question in hand and leaves does not keep it from others for longer. */
    private static final Duration CLAIM = Duration.ofMinutes(30);

    /** A team that a member can ask. */
    record Team(String service, String title, Promise promise) {

        String address() {
            return "/ask/new/" + service;
        }
    }

    private final Database database;
    private final QuestionStore store;
    private final Posts posts;
    private final Rooms rooms;
    private final Guard guard;
    private final Features features;
    private final Trusts trusts;
    private final Services services;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Questions(
            Database database,
            QuestionStore store,
            Posts posts,
            Rooms rooms,
            Guard guard,
            Features features,
            Trusts trusts,
            Services services,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.posts = posts;
        this.rooms = rooms;
        this.guard = guard;
        this.features = features;
        this.trusts = trusts;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /** The teams that this person can ask; none for staff. */
    List<Team> teams(Visitor visitor) {
        if (!visitor.role().isMember()) {
            return List.of();
        }
        return guard.servicesOf(visitor).stream()
                .filter(service -> features.isOn(visitor.trust(), service, Feature.ASK))
                .flatMap(service -> trusts.service(visitor.trust(), service).stream())
                .map(each -> team(visitor.trust(), each))
                .toList();
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        return teams(visitor).isEmpty()
                ? Stream.empty()
                : Stream.of(new Link(Shelf.TEAM, say("ask.ask-the-care-team"), "/ask"));
    }

    Team team(Visitor visitor, String service) {
        return teams(visitor).stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Asks the team of a service that this person can ask. */
    public Said ask(Visitor member, String service, UUID key, String text) {
        return ask(member, team(member, service), key, text);
    }

    /**
     * Asks, once for each key. What is refused was not asked.
     *
     * @return what became of the words
     */
    Said ask(Visitor member, Team team, UUID key, String text) {
        Optional<Said.Refused> wrong = PostText.complaint(PostText.cleaned(text));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Room room = database.write(handle -> roomFor(handle, member, team, key));
        return posts.sayAndWait(NewPost.live(room, member, key, text, true));
    }

    private Room roomFor(Handle handle, Visitor member, Team team, UUID key) {
        // The account's lock: the same form sent twice at once asks once.
        handle.createQuery("SELECT id FROM account WHERE id = :id FOR UPDATE")
                .bind("id", member.account())
                .mapTo(Long.class)
                .one();
        Optional<Question> before = store.findByKey(handle, member.account(), key);
        if (before.isPresent()) {
            return before.get().room();
        }
        Room room =
                rooms.openThread(
                        handle,
                        Room.Kind.QUESTION,
                        member.trust(),
                        team.service(),
                        "A question to the care team",
                        List.of(member.account()));
        Instant now = now();
        store.add(
                handle,
                room,
                member.account(),
                key,
                now,
                Hours.of(trusts, room.trust(), room.service()).answerDue(now).orElse(null));
        return room;
    }

    /** The question with this word in its address; for whoever may not know of it there is none. */
    Question find(Visitor visitor, String word) {
        Room room = guard.enter(visitor, Room.threadSlug(Room.Kind.QUESTION, word));
        return store.find(room.id()).orElseThrow(NotFoundException::new);
    }

    /** The part of the address of what was just asked. */
    String word(Said.Stored stored) {
        return store.find(stored.post().room()).orElseThrow().room().word();
    }

    List<Question> ofMember(Visitor member, Instant before, int limit) {
        List<String> services = teams(member).stream().map(Team::service).toList();
        return store.listOfMember(member.account(), services, before, limit);
    }

    List<Question> waiting(Visitor staff, int limit) {
        return store.listWaiting(staff.trust(), staff.services(), limit);
    }

    List<Question> done(Visitor staff, Instant before, int limit) {
        return store.listDone(staff.trust(), staff.services(), before, limit);
    }

    /** Takes a question in hand; {@code over} takes it from a colleague too. */
    void claim(Visitor staff, Question question, boolean over) {
        Instant now = now();
        boolean mine =
                database.write(
                        handle ->
                                store.claim(
                                        handle,
                                        question.room().id(),
                                        staff.account(),
                                        over,
                                        now,
                                        now.minus(CLAIM)));
        if (!mine) {
            throw new ConflictException(say("ask.a-colleague-is-answering-this-or"));
        }
    }

    void release(Visitor staff, Question question) {
        database.write(
                handle -> {
                    store.release(handle, question.room().id(), staff.account());
                    return null;
                });
    }

    /** Answers as the team. The record keeps who it was. */
    Said answer(Visitor staff, Question question, UUID key, String text) {
        Said said =
                posts.sayAndWait(NewPost.live(question.room(), staff, key, text, true).byTeam());
        if (said instanceof Said.Stored) {
            audit.add(staff.trust(), staff.account(), "question-answered", subject(question), "");
        }
        return said;
    }

    /** Nothing more is to be answered. The member can write again, and then it is open again. */
    void close(Visitor staff, Question question) {
        database.write(
                handle -> {
                    if (store.close(handle, question.room().id(), now())) {
                        audit.add(
                                handle,
                                staff.trust(),
                                staff.account(),
                                "question-closed",
                                subject(question),
                                "");
                    }
                    return null;
                });
    }

    String serviceTitle(Question question) {
        return trusts.service(question.room().trust(), question.room().service())
                .map(this::title)
                .orElse("");
    }

    /** As the plugin says it in the language of this request. */
    private String title(EnabledService service) {
        return services.find(service.id()).map(Service::title).orElse(service.title());
    }

    Promise promise(Question question) {
        return promise(question.room().trust(), question.room().service());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Team team(int trust, EnabledService service) {
        return new Team(service.id(), title(service), promise(trust, service.id()));
    }

    private Promise promise(int trust, String service) {
        ReadingHours hours = Hours.of(trusts, trust, service);
        return new Promise(hours, hours.answerDue(now()));
    }

    private static String subject(Question question) {
        return "question:" + question.room().id();
    }
}
