package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharon.core.ask.Questions;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.messages.Groups;
import org.sharon.core.messages.Messages;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration have asked the care team, and written to each other. */
final class Correspondence {

    private final Questions questions;
    private final Messages messages;
    private final Groups groups;
    private final Posts posts;
    private final Guard guard;
    private final Rooms rooms;

    /** By the service and the one who asks, by the two in either order, or by a group's name. */
    private final Map<String, Room> threads = new HashMap<>();

    @Inject
    Correspondence(
            Questions questions,
            Messages messages,
            Groups groups,
            Posts posts,
            Guard guard,
            Rooms rooms) {
        this.questions = questions;
        this.messages = messages;
        this.groups = groups;
        this.posts = posts;
        this.guard = guard;
        this.rooms = rooms;
    }

    /** It is written on the way that every message takes, so the rules have read it. */
    void play(Script.Words line, Map<String, Visitor> cast) {
        Visitor who = cast.get(line.author());
        Visitor with = cast.get(line.with());
        boolean asks = line.what().equals("question");
        if (who != null && (asks || with != null)) {
            play(line, who, asks ? who : with);
        }
    }

    private void play(Script.Words line, Visitor who, Visitor with) {
        UUID key = UUID.randomUUID();
        switch (line.what()) {
            case "question" ->
                    threads.put(
                            line.room() + "/" + who.nickname(),
                            threadOf(questions.ask(who, line.room(), key, line.text())));
            case "answer" -> {
                Room thread = threads.get(line.room() + "/" + with.nickname());
                said(posts.sayAndWait(NewPost.live(thread, who, key, line.text(), true).byTeam()));
            }
            case "request" -> {
                messages.choose(with, true);
                Said said = messages.ask(who, postOf(with, line.room()), key, line.text(), true);
                threads.put(pair(who, with), threadOf(said));
            }
            case "group" -> {
                List<String> words = List.of(threads.get(pair(who, with)).word());
                groups.begin(who, line.room(), key, words)
                        .ifPresent(group -> threads.put(line.text(), group));
            }
            case "join" -> groups.join(who, threads.get(line.text()).word());
            case "among" -> {
                Room group = threads.get(line.room());
                said(posts.sayAndWait(NewPost.live(group, who, key, line.text(), true)));
            }
            case "yes" -> messages.accept(who, threads.get(pair(who, with)).word());
            default -> {
                Room thread = threads.get(pair(who, with));
                said(posts.sayAndWait(NewPost.live(thread, who, key, line.text(), true)));
            }
        }
    }

    /** Something that this person has said in a living room. */
    private Post postOf(Visitor person, String room) {
        List<Post> said = posts.latest(guard.enter(person, room).id());
        return said.stream()
                .filter(post -> post.author() == person.account())
                .findFirst()
                .orElseThrow();
    }

    private Room threadOf(Said said) {
        return rooms.find(said(said).room()).orElseThrow();
    }

    private static Post said(Said said) {
        if (said instanceof Said.Stored stored && stored.post().isPosted()) {
            return stored.post();
        }
        throw new IllegalStateException("The rules hold a message of the demonstration");
    }

    private static String pair(Visitor one, Visitor other) {
        return Math.min(one.account(), other.account())
                + "/"
                + Math.max(one.account(), other.account());
    }
}
