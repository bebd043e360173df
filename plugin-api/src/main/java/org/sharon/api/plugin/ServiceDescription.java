package org.sharon.api.plugin;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * How a service introduces itself.
 *
 * @param id lower-case letters and hyphens, such as {@code eating-disorders}; never changes
 * @param title what people call the service, such as {@code Eating disorders}
 * @param audience one plain sentence that says who the service is for
 * @param minimumAge in years, the youngest a member may be
 * @since 1.0
 */
public record ServiceDescription(String id, String title, String audience, int minimumAge) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ServiceDescription {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(audience, "audience");
        if (!ID.matcher(id).matches() || id.length() > 40) {
            throw new IllegalArgumentException(
                    "A service id has lower-case letters, digits and hyphens, at most 40: " + id);
        }
        if (title.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("A service needs a title and an audience: " + id);
        }
        if (minimumAge < 0) {
            throw new IllegalArgumentException("An age is not negative: " + minimumAge);
        }
    }
}
