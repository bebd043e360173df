package org.sharon.core.library;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.content.ContentItem.Kind;

/**
 * The shelf of a service.
 *
 * @param items of which some are withdrawn, when it is shown to staff
 * @param staff whether it is
 */
record ShelfView(String service, List<Item> items, boolean staff) {

    /** Items of one kind, under words that say what one does with them. */
    record Group(String title, List<Item> items) {}

    List<Group> groups() {
        return Stream.of(
                        group(Kind.LIBRARY, say("library.read")),
                        group(Kind.TELEVISION, say("library.watch")),
                        group(Kind.PODCAST, say("library.listen")))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    List<Item> withdrawn() {
        return items.stream().filter(Item::isWithdrawn).toList();
    }

    List<Item> runningOut() {
        return items.stream().filter(Item::runsOutSoon).toList();
    }

    private Group group(Kind kind, String title) {
        return new Group(
                title,
                items.stream()
                        .filter(item -> item.content().kind() == kind && !item.isWithdrawn())
                        .toList());
    }
}
