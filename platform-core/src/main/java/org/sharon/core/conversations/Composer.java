package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Request;

/**
 * The form in which a person writes.
 *
 * @param action where it is sent
 * @param key the client key: the same form sent twice is one post
 * @param asksTitle whether there is a title beside the text
 * @param complaint what is wrong with what was typed; empty when nothing
 * @param complaintAbout {@code title} or {@code text}
 * @param readers who can read it, in plain words
 * @param button what the button says
 * @param warning the content warning that is chosen; empty for none, null where nobody is to be
 *     warned
 */
public record Composer(
        String action,
        String key,
        boolean asksTitle,
        String title,
        String text,
        String complaint,
        String complaintAbout,
        String readers,
        String label,
        String button,
        @Nullable String warning) {

    /** A form that asks for no warning. */
    public Composer(
            String action,
            String key,
            boolean asksTitle,
            String title,
            String text,
            String complaint,
            String complaintAbout,
            String readers,
            String label,
            String button) {
        this(
                action,
                key,
                asksTitle,
                title,
                text,
                complaint,
                complaintAbout,
                readers,
                label,
                button,
                null);
    }

    public static Composer empty(
            Room room, String action, boolean asksTitle, String label, String button) {
        return new Composer(
                action,
                UUID.randomUUID().toString(),
                asksTitle,
                "",
                "",
                "",
                "",
                readers(room),
                label,
                button,
                room.isPrivate() ? null : "");
    }

    /** A form for what the care team answers a member alone. */
    public static Composer byTeam(String action, String label, String button) {
        return alone(action, say("conversations.the-member-sees-this-from-the"), label, button);
    }

    /** A form for words that only a member and the care team read. */
    public static Composer ofTeam(String action, String label, String button) {
        return alone(action, say("conversations.only-you-and-the-care-team"), label, button);
    }

    private static Composer alone(String action, String readers, String label, String button) {
        return new Composer(
                action,
                UUID.randomUUID().toString(),
                false,
                "",
                "",
                "",
                "",
                readers,
                label,
                button,
                null);
    }

    /** The same form with what was typed, and what is wrong with it. */
    public Composer keeping(
            String typedKey, String typedTitle, String typedText, Said.Refused wrong) {
        return new Composer(
                action,
                typedKey,
                asksTitle,
                typedTitle,
                typedText,
                wrong.sentence(),
                wrong.code().equals("title") ? "title" : "text",
                readers,
                label,
                button,
                warning);
    }

    /** The same form with a title in it. */
    Composer titled(String other) {
        return new Composer(
                action,
                key,
                asksTitle,
                other,
                text,
                complaint,
                complaintAbout,
                readers,
                label,
                button,
                warning);
    }

    /** The same form with a text in it. */
    public Composer with(String typedKey, String typedText) {
        return new Composer(
                action, typedKey, asksTitle, title, typedText, "", "", readers, label, button,
                warning);
    }

    /** The same form with the warning that was chosen in it. */
    public Composer warning(Request typed) {
        return warning(typed.form(ChosenWarning.FIELD));
    }

    /** The same form with this warning chosen in it. */
    public Composer chosen(String warningWord) {
        return warning(warningWord);
    }

    /** The same form with the warning that a post has. */
    Composer warning(Post post) {
        String stored = post.warning() == null ? "" : post.warning();
        return warning(Warning.ofStored(stored).map(Warning::word).orElse(""));
    }

    private Composer warning(String chosen) {
        return warning == null
                ? this
                : new Composer(
                        action,
                        key,
                        asksTitle,
                        title,
                        text,
                        complaint,
                        complaintAbout,
                        readers,
                        label,
                        button,
                        chosen);
    }

    public boolean asksWarning() {
        return warning != null;
    }

    public boolean isChosen(Warning each) {
        return each.word().equals(warning);
    }

    /** All the warnings there are to choose from. */
    public List<Warning> warnings() {
        return Arrays.asList(Warning.values());
    }

    public boolean isWrong() {
        return !complaint.isEmpty();
    }

    public boolean isTitleWrong() {
        return isWrong() && complaintAbout.equals("title");
    }

    public boolean isTextWrong() {
        return isWrong() && !complaintAbout.equals("title");
    }

    public int longest() {
        return PostText.LONGEST;
    }

    public int longestTitle() {
        return PostText.LONGEST_TITLE;
    }

    private static String readers(Room room) {
        return switch (room.kind()) {
            case PRIVATE, QUESTION -> say("conversations.only-you-and-the-care-team-2");
            case BETWEEN -> say("conversations.only-the-two-of-you-can");
            case AMONG -> say("conversations.everybody-in-this-group-can-read");
            case FORUM, LIVING -> say("conversations.everyone-with-a-key-to-can", room.title());
        };
    }
}
