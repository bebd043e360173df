package org.sharon.perinatal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;

/** What the service gives people to read, and where else they can turn. */
final class Shelf {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 9, 1);

    /** Nobody who has lost a baby is handed something to read about holding one. */
    private static final String[] WITH_A_BABY = {
        "expecting", "newborn", "months-3-12", "birth-trauma", "partners"
    };

    private final Messages messages;

    Shelf(Messages messages) {
        this.messages = messages;
    }

    List<ContentItem> items() {
        return List.of(
                item("scary-thoughts").forRooms(WITH_A_BABY),
                item("sleep-and-mood").forRooms(WITH_A_BABY),
                item("after-a-loss").forRooms("loss"));
    }

    /** A trust fills these in, and says when it checked them. */
    List<Signpost> signposts() {
        return Stream.of(
                        "local-crisis-team",
                        "perinatal-team",
                        "loss-support",
                        "domestic-abuse-help")
                .map(
                        id ->
                                Signpost.filledByTrust(
                                        id,
                                        messages.get("signpost." + id + ".title"),
                                        messages.get("signpost." + id + ".about")))
                .toList();
    }

    private ContentItem item(String id) {
        return new ContentItem(
                id,
                ContentItem.Kind.LIBRARY,
                messages.get("content." + id + ".title"),
                messages.get("content." + id + ".summary"),
                "content/" + id + ".html",
                messages.get("content." + id + ".reviewer"),
                REVIEWED,
                REVIEWED.plusYears(2));
    }
}
