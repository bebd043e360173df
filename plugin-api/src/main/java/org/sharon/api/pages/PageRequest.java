package org.sharon.api.pages;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sharon.api.context.CallContext;
import org.sharon.api.people.Audience;

/**
 * One person opening one page. It never says who they are.
 *
 * @since 1.0
 */
@ProviderType
public interface PageRequest extends CallContext {

    /**
     * What was typed into the field of that name, at most 20,000 characters; empty when the page is
     * only shown, or the form has no such field.
     */
    Optional<String> field(String name);

    /** A member, or a person on the staff of the service. */
    Audience viewer();

    /**
     * The same for the same person in this service each time, and of no use anywhere else: 32
     * hexadecimal digits. Rows that belong to a person carry it.
     */
    String person();

    /**
     * A form around {@code fields} that comes back to {@link PageHandler#send}. Bring the labels
     * and a button of the type {@code submit}; the platform adds what keeps others from sending it.
     */
    Html form(Html fields);
}
