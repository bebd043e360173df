package org.sharon.api.context;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A plugin's own words, from {@code messages.properties} (English) and {@code
 * messages_cy.properties} and so on at the root of its jar, in UTF-8.
 *
 * @since 1.0
 */
@ProviderType
public interface Messages {

    /** The language, such as {@code cy} for Welsh. */
    Locale locale();

    /**
     * The words under {@code key}, with <code>{0}</code>, <code>{1}</code> and so on replaced as in
     * {@link java.text.MessageFormat}. What is not translated is English.
     *
     * @throws IllegalArgumentException when there is no such key in English
     */
    String text(String key, Object... arguments);
}
