package org.sharon.core.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a feature has for a person on the home page. A feature that has something binds one; the
 * home page asks them all each time it is opened, so an answer must be cheap. May block.
 */
public interface HomePart {

    /** The links under “More for you” stand in this order. */
    enum Shelf {
        PAGES,
        PEOPLE,
        TEAM,
        READING,
        PLACES
    }

    record Link(Shelf shelf, String title, String address) {

        /** One link for each service, which says whose it is when there are several. */
        public static List<Link> named(String title, List<Link> ofServices) {
            return ofServices.size() == 1
                    ? List.of(ofServices.get(0).titled(title))
                    : ofServices.stream()
                            .map(each -> each.titled(title + ": " + each.title()))
                            .toList();
        }

        private Link titled(String other) {
            return new Link(shelf, other, address);
        }
    }

    /**
     * Something to look at before anything else: a sentence in bold, what it means, and a link.
     *
     * @param urgent whether something is wrong; such notes stand first
     * @param sentence may be empty
     * @param words may be empty
     */
    record Note(boolean urgent, String sentence, String words, String link, String address) {

        public static Note of(String sentence, String words, String link, String address) {
            return new Note(false, sentence, words, link, address);
        }
    }

    /** Links under “More for you”. */
    default Stream<Link> links(Visitor visitor) {
        return Stream.empty();
    }

    /** Notes above the rooms; at most one or two of each feature. */
    default Stream<Note> notes(Visitor visitor) {
        return Stream.empty();
    }
}
