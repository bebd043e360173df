package org.sharon.api.moderation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A text that someone wants to send, as a rule or a hook sees it. It never says who wrote it. Each
 * method answers at once, always the same, on the thread of the call; keep none of it afterwards.
 *
 * @since 1.0
 */
@ProviderType
public interface Draft {

    /** Id of the service, such as {@code perinatal}. */
    String service();

    /** Slug of the room; empty when the text belongs to no room, such as a nickname. */
    String room();

    /** Where it was typed. */
    Surface surface();

    /** The text exactly as its author wrote it. */
    String text();

    /**
     * The text made plain: lower case, look-alike letters, accents and invisible characters undone,
     * short forms written out ("im" is "i am"), number words as digits, one space between words and
     * a line feed between sentences.
     */
    String plain();

    /**
     * Where {@code plain().substring(start, end)} stands in {@link #text()}: whole words.
     *
     * @throws IndexOutOfBoundsException when the two do not name a stretch of {@link #plain()}
     */
    Span inText(int start, int end);

    /** All numbers with a unit, in the order in which they stand; empty when there are none. */
    List<Measure> measures();
}
