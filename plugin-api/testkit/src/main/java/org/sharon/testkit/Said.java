package org.sharon.testkit;

import org.sharon.testkit.running.Shown;

/** What became of something that a member said. Each question fails with what happened instead. */
public final class Said {

    private enum Outcome {
        POSTED("it was posted"),
        HELD("it is held until a person has read it"),
        HELPED("it is held, and the author was shown where to get help now"),
        NUDGED("the author was asked to look again"),
        REFUSED("it was not taken");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private final String nickname;
    private final String text;
    private final Shown answer;

    Said(String nickname, String text, Shown answer) {
        this.nickname = nickname;
        this.text = text;
        this.answer = answer;
    }

    /** Others can read it. */
    public Said thenPosted() {
        return expect(outcome() == Outcome.POSTED, "Others should be able to read it");
    }

    /** Nobody else reads it before a person of the team has. */
    public Said thenHeld() {
        return expect(
                outcome() == Outcome.HELD || outcome() == Outcome.HELPED, "It should be held");
    }

    /** The author is asked to look again before anything is stored. */
    public Said thenNudged() {
        return expect(outcome() == Outcome.NUDGED, "The author should be asked to look again");
    }

    /** The author sees at once where to get help. */
    public Said thenHelpIsShown() {
        return expect(outcome() == Outcome.HELPED, "The author should be shown where to get help");
    }

    /** The answer that the author reads has these words, for example those of the rule. */
    public Said thenReads(String words) {
        return expect(answer.words().contains(words), "The author should read \"" + words + "\"");
    }

    private Outcome outcome() {
        if (answer.status() == 303) {
            return Outcome.POSTED;
        }
        if (answer.status() != 200) {
            return Outcome.REFUSED;
        }
        return switch (answer.title()) {
            case "A person will read this first" -> Outcome.HELD;
            case "Are you safe right now?" -> Outcome.HELPED;
            case "Before you send this" -> Outcome.NUDGED;
            default -> Outcome.REFUSED;
        };
    }

    private Said expect(boolean isSo, String wish) {
        if (!isSo) {
            throw new AssertionError(
                    "%s said \"%s\". %s, but %s.%n%s"
                            .formatted(nickname, text, wish, outcome().words, answer.words()));
        }
        return this;
    }
}
