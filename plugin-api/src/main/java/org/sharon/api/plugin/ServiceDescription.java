package org.sharon.api.plugin;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.sharon.api.people.AgeBand;
import org.sharon.api.people.IdentityMode;

/**
 * How a service introduces itself.
 *
 * @param id lower-case letters, digits and hyphens, such as {@code eating-disorders}; never changes
 * @param title what people call the service, such as {@code Eating disorders}
 * @param audience one plain sentence that says who the service is for
 * @param ages how old a member may be
 * @param identity where the platform keeps who a member is
 * @param tone how the service speaks
 * @param accent the colour of its rooms
 * @since 1.0
 */
public record ServiceDescription(
        String id,
        String title,
        String audience,
        AgeBand ages,
        IdentityMode identity,
        Tone tone,
        Accent accent) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    public ServiceDescription {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(audience, "audience");
        requireNonNull(ages, "ages");
        requireNonNull(identity, "identity");
        requireNonNull(tone, "tone");
        requireNonNull(accent, "accent");
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "A service id has lower-case letters, digits and hyphens, at most 40: " + id);
        }
        if (title.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("A service needs a title and an audience: " + id);
        }
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
        return new ServiceDescription(id, title, audience, ages, identity, tone, accent);
    }

    /** The same service with another identity mode. */
    public ServiceDescription identity(IdentityMode identity) {
        return new ServiceDescription(id, title, audience, ages, identity, tone, accent);
    }

    /** The same service, speaking in another tone. */
    public ServiceDescription tone(Tone tone) {
        return new ServiceDescription(id, title, audience, ages, identity, tone, accent);
    }

    /** The same service in another colour. */
    public ServiceDescription accent(Accent accent) {
        return new ServiceDescription(id, title, audience, ages, identity, tone, accent);
    }

    /** In years, the youngest a member may be. */
    public int minimumAge() {
        return ages.youngest();
    }
}
