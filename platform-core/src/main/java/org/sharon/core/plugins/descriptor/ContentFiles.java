package org.sharon.core.plugins.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.PluginDescriptor;

/**
 * What a plugin gives people to read, watch and hear is in its jar, in a form that can be shown.
 */
public final class ContentFiles {

    private static final Map<String, String> FILMS =
            Map.of("mp4", "video/mp4", "m4v", "video/mp4", "webm", "video/webm");

    private static final Map<String, String> RECORDINGS =
            Map.of(
                    "mp3", "audio/mpeg",
                    "m4a", "audio/mp4",
                    "ogg", "audio/ogg",
                    "wav", "audio/wav");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private ContentFiles() {}

    /**
     * What browsers call a film or a recording; empty for a text, and for a file they cannot play.
     */
    public static Optional<String> type(ContentItem item) {
        String ending = ending(item.resource());
        return switch (item.kind()) {
            case LIBRARY -> Optional.empty();
            case TELEVISION -> Optional.ofNullable(FILMS.get(ending));
            case PODCAST -> Optional.ofNullable(RECORDINGS.get(ending));
        };
    }

    /** Where the words of a film or a recording lie. */
    public static String captions(String resource) {
        return resource.replaceFirst("\\.[^./]+$", "") + ".vtt";
    }

    /** Why nobody could open the item, in a sentence; what a build and the deployer both ask. */
    public static Optional<String> problem(ContentItem item, Predicate<String> isInJar) {
        if (!isId(item.id())) {
            return Optional.of(badId("content()", item.id()));
        }
        if (!isInJar.test(item.resource())) {
            return Optional.of(missing("content()", item.resource()));
        }
        return switch (item.kind()) {
            case LIBRARY ->
                    ending(item.resource()).equals("html")
                            ? Optional.empty()
                            : Optional.of(wrongKind(item, "a text", ".html"));
            case TELEVISION -> recording(item, "a film", ".mp4 or .webm", isInJar);
            case PODCAST -> recording(item, "a recording", ".mp3, .m4a, .ogg or .wav", isInJar);
        };
    }

    /** The same for the id of a signpost, which is a part of an address too. */
    public static Optional<String> problem(Signpost signpost) {
        return isId(signpost.id())
                ? Optional.empty()
                : Optional.of(badId("signposts()", signpost.id()));
    }

    static void check(PluginDescriptor written, Predicate<String> isInJar) {
        List<ContentItem> items = written.content();
        items.forEach(item -> problem(item, isInJar).ifPresent(ContentFiles::refuse));
        written.signposts().forEach(it -> problem(it).ifPresent(ContentFiles::refuse));
        for (TrainingModule module : written.training()) {
            if (!isInJar.test(module.resource())) {
                refuse(missing("training()", module.resource()));
            }
        }
        refuseRepeated("content()", items.stream().map(ContentItem::id).toList());
        refuseRepeated("signposts()", written.signposts().stream().map(Signpost::id).toList());
    }

    private static Optional<String> recording(
            ContentItem item, String what, String endings, Predicate<String> isInJar) {
        if (type(item).isEmpty()) {
            return Optional.of(wrongKind(item, what, endings));
        }
        String captions = captions(item.resource());
        return isInJar.test(captions)
                ? Optional.empty()
                : Optional.of(
                        "%s has no words to read along: put a WebVTT file at %s"
                                .formatted(item.resource(), captions));
    }

    private static String missing(String where, String resource) {
        return "%s names %s, which is not in the jar: put it into src/main/resources, or correct the path"
                .formatted(where, resource);
    }

    private static String wrongKind(ContentItem item, String what, String endings) {
        return "content() names %s as %s: use a file that ends in %s"
                .formatted(item.resource(), what, endings);
    }

    private static String badId(String where, String id) {
        return "%s has the id \"%s\": use lower-case letters, digits and hyphens, at most %d"
                .formatted(where, id, LONGEST_ID);
    }

    private static void refuseRepeated(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                refuse("%s names %s twice".formatted(where, id));
            }
        }
    }

    private static void refuse(String sentence) {
        throw new RefusedException(sentence);
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches() && id.length() <= LONGEST_ID;
    }

    private static String ending(String resource) {
        return resource.substring(resource.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
