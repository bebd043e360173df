package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.Set;

/**
 * What one reader would rather not see at once: it is folded away for them, one tap from being
 * read, and nobody else learns of it. What the team says is never folded.
 *
 * @param people the numbers of the accounts they have blocked
 * @param topics the numbers of the topics they have muted
 * @param words the words they have muted
 * @param opened the content warnings they do not need
 */
public record Folds(Set<Long> people, Set<Long> topics, MutedWords words, Set<String> opened) {

    public static final Folds NONE = new Folds(Set.of(), Set.of(), MutedWords.none(), Set.of());

    private static final String PERSON = "conversations.you-blocked-this-person";
    private static final String WORD = "conversations.you-muted-a-word-in-this";

    public Folds {
        people = Set.copyOf(people);
        topics = Set.copyOf(topics);
        opened = Set.copyOf(opened);
    }

    /** Whether every post looks to this reader as it does to everybody. */
    public boolean isEmpty() {
        return people.isEmpty() && words.isEmpty() && opened.isEmpty();
    }

    /** Why a post is folded away, in a sentence; empty when it is not. */
    public String reason(Post post) {
        return reason(post.author(), post.asTeam(), post.text());
    }

    /** The same for what somebody wrote, or the team. */
    public String reason(long author, boolean byTeam, String text) {
        return byTeam ? "" : reason(author, text);
    }

    String reason(Topic topic) {
        return topic.byStaff() ? "" : reason(topic.author(), topic.title() + "\n" + topic.text());
    }

    private String reason(long author, String text) {
        return people.contains(author) ? say(PERSON) : words.areIn(text) ? say(WORD) : "";
    }

    /** Whether a text with this warning stands open. */
    public boolean opens(String warning) {
        return opened.contains(warning);
    }

    /** Whether the reader wants to hear of a new post here by this person. */
    boolean wantNewsOf(Post post) {
        Long topic = post.topic();
        return (topic == null || !topics.contains(topic)) && reason(post).isEmpty();
    }

    public boolean hasMuted(long topic) {
        return topics.contains(topic);
    }
}
