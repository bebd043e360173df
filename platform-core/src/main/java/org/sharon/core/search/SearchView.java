package org.sharon.core.search;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody looks for, and what was found.
 *
 * @param parts those that the rooms of this person have
 * @param before where the next page begins; 0 when there is none
 * @param later whether this is not the first page
 */
record SearchView(
        Typed typed,
        List<Choice> rooms,
        List<Question.Kind> parts,
        State state,
        List<Hit> hits,
        long before,
        boolean later) {

    /** As it stands in the form. */
    record Typed(String words, String room, String author, String kind, String since) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    /** One of several. */
    record Choice(String word, String label) {}

    /** One narrowing that is on, which a button takes away. */
    record Chip(String field, String label) {}

    /**
     * How far the search came.
     *
     * @param asked whether there was one
     * @param tooCommon every word stands in most posts
     * @param cutShort it would take too long to look at all older posts
     * @param help the words are about harm
     */
    record State(boolean asked, boolean tooCommon, boolean cutShort, boolean help) {

        static final State AT_FIRST = new State(false, false, false, false);
    }

    /** One post. */
    record Hit(
            String address,
            String title,
            String room,
            String author,
            Instant at,
            Extract extract) {}

    boolean isEmpty() {
        return state.asked() && !state.tooCommon() && hits.isEmpty();
    }

    List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>();
        for (Question.Kind each : parts) {
            kinds.add(new Choice(each.word(), each.label()));
        }
        return kinds;
    }

    List<Choice> times() {
        List<Choice> times = new ArrayList<>();
        for (Question.Since each : Question.Since.values()) {
            times.add(new Choice(each.word(), each.label()));
        }
        return times;
    }

    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        rooms.stream()
                .filter(each -> each.word().equals(typed.room()))
                .forEach(each -> chips.add(new Chip("room", each.label())));
        if (!typed.kind().isEmpty()) {
            chips.add(new Chip("kind", Question.Kind.of(typed.kind()).label()));
        }
        if (!typed.since().isEmpty()) {
            chips.add(new Chip("since", Question.Since.of(typed.since()).label()));
        }
        if (!typed.author().isEmpty()) {
            chips.add(new Chip("author", say("search.by", typed.author())));
        }
        return chips;
    }
}
