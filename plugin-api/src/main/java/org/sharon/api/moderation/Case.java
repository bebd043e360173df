package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a declared rule answers: it looks for any of its matches, and answers for each
 * that meets all its conditions.
 *
 * @param verdict the answer
 * @param matches at least one
 * @param conditions all must be met
 * @param warning a content warning to suggest
 * @param help other words for what this case found; without it the help on the rule's card is used
 * @param quietRooms slugs of rooms in which the case says nothing
 * @since 1.0
 */
public record Case(
        Verdict verdict,
        List<Match> matches,
        List<Condition> conditions,
        Optional<ContentWarning> warning,
        Optional<RewriteHelp> help,
        Set<String> quietRooms) {

    public Case {
        requireNonNull(verdict, "verdict");
        requireNonNull(warning, "warning");
        requireNonNull(help, "help");
        quietRooms = Set.copyOf(quietRooms);
        matches = List.copyOf(matches);
        conditions = List.copyOf(conditions);
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("A case looks for at least one match");
        }
    }

    /** Answers {@code verdict} where one of {@code matches} is found. */
    public static Case of(Verdict verdict, Match... matches) {
        return new Case(
                verdict, List.of(matches), List.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same case, only where one of {@code matches} stands near as well. */
    public Case with(Scope scope, Match... matches) {
        return adding(new Condition(true, scope, List.of(matches)));
    }

    /** The same case, except where one of {@code matches} stands near. */
    public Case unless(Scope scope, Match... matches) {
        return adding(new Condition(false, scope, List.of(matches)));
    }

    /** The same case, which also suggests {@code warning}. */
    public Case warning(ContentWarning warning) {
        return new Case(verdict, matches, conditions, Optional.of(warning), help, quietRooms);
    }

    /** The same case with its own rewriting help. */
    public Case helping(RewriteHelp help) {
        return new Case(verdict, matches, conditions, warning, Optional.of(help), quietRooms);
    }

    /** The same case, except in {@code rooms}, where everybody expects such words. */
    public Case quietIn(String... rooms) {
        return new Case(verdict, matches, conditions, warning, help, Set.of(rooms));
    }

    private Case adding(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Case(verdict, matches, all, warning, help, quietRooms);
    }
}
