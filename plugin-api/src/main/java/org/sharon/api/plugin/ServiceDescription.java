package org.sharon.api.plugin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharon.api.people.AgeBand;
import org.sharon.api.people.IdentityMode;

/**
 * How a service introduces itself.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code eating-disorders}; never
 *     changes, and is none of the platform's own words, {@code core} and {@code all}
 * @param title what people call the service, such as {@code Eating disorders}; at most 80 letters
 * @param audience one plain sentence that says who the service is for
 * @param ages how old a member may be
 * @param identity where the platform keeps who a member is
 * @param tone how the service speaks
 * @param accent the colour of its rooms
 * @param whatChanged what is different for members in this version, in one to three plain
 *     sentences; empty when the plugin does not say. Every member of the service reads it after
 *     this version has taken the place of an older one, so it names no room that only some may
 *     know. Other languages stand under {@link #WHAT_CHANGED} in the plugin's message bundles.
 * @since 1.0
 */
public record ServiceDescription(
        String id,
        String title,
        String audience,
        AgeBand ages,
        IdentityMode identity,
        Tone tone,
        Accent accent,
        Optional<String> whatChanged) {

    /** The key of {@link #whatChanged} in message bundles of other languages than English. */
    public static final String WHAT_CHANGED = "what-changed";

    /** In letters, how long {@link #whatChanged} may be, in each language. */
    public static final int LONGEST_CHANGE = 400;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 80;

    /** The platform's own rules, and every service. */
    private static final Set<String> TAKEN = Set.of("core", "all");

    public ServiceDescription {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(audience, "audience");
        requireNonNull(ages, "ages");
        requireNonNull(identity, "identity");
        requireNonNull(tone, "tone");
        requireNonNull(accent, "accent");
        requireNonNull(whatChanged, "whatChanged");
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "A service id has lower-case letters, digits and hyphens, at most 40: "
                            + (id.length() > 80 ? id.substring(0, 80) + "…" : id));
        }
        if (TAKEN.contains(id)) {
            throw new IllegalArgumentException(
                    "The platform itself uses the word %s: choose another service id"
                            .formatted(id));
        }
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "The title of a service has at most %d letters: %s"
                            .formatted(LONGEST_TITLE, id));
        }
        if (title.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("A service needs a title and an audience: " + id);
        }
        whatChanged.ifPresent(words -> requirePlain(id, words));
    }

    private static void requirePlain(String id, String words) {
        boolean oneLine = words.chars().noneMatch(Character::isISOControl);
        if (words.isBlank() || words.length() > LONGEST_CHANGE || !oneLine) {
            throw new IllegalArgumentException(
                    "What changed is said in one line of 1 to %d letters: %s"
                            .formatted(LONGEST_CHANGE, id));
        }
    }

    /** A service that does not say what is different in this version. */
    public ServiceDescription(
            String id,
            String title,
            String audience,
            AgeBand ages,
            IdentityMode identity,
            Tone tone,
            Accent accent) {
        this(id, title, audience, ages, identity, tone, accent, Optional.empty());
    }

    /**
     * A service for people of {@code minimumAge} and older whose identity is in the vault, in plain
     * words and in blue.
     */
    public ServiceDescription(String id, String title, String audience, int minimumAge) {
        this(
                id,
                title,
                audience,
                AgeBand.from(minimumAge),
                IdentityMode.VAULT,
                Tone.PLAIN,
                Accent.BLUE);
    }

    /** The same service for another age band. */
    public ServiceDescription ages(AgeBand ages) {
        return new ServiceDescription(
                id, title, audience, ages, identity, tone, accent, whatChanged);
    }

    /** The same service with another identity mode. */
    public ServiceDescription identity(IdentityMode identity) {
        return new ServiceDescription(
                id, title, audience, ages, identity, tone, accent, whatChanged);
    }

    /** The same service, speaking in another tone. */
    public ServiceDescription tone(Tone tone) {
        return new ServiceDescription(
                id, title, audience, ages, identity, tone, accent, whatChanged);
    }

    /** The same service in another colour. */
    public ServiceDescription accent(Accent accent) {
        return new ServiceDescription(
                id, title, audience, ages, identity, tone, accent, whatChanged);
    }

    /** The same service, whose members read what is different in this version. */
    public ServiceDescription whatChanged(String words) {
        return new ServiceDescription(
                id, title, audience, ages, identity, tone, accent, Optional.of(words));
    }

    /** In years, the youngest a member may be. */
    public int minimumAge() {
        return ages.youngest();
    }
}
