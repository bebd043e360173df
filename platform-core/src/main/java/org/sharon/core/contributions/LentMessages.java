package org.sharon.core.contributions;

import java.text.MessageFormat;
import java.util.Locale;
import org.sharon.api.context.Messages;
import org.sharon.core.plugins.PluginWords;

/** A plugin's words in one language, for one call. */
final class LentMessages implements Messages {

    private final Runnable open;
    private final PluginWords words;
    private final Locale locale;

    LentMessages(Runnable open, PluginWords words, Locale locale) {
        this.open = open;
        this.words = words;
        this.locale = locale;
    }

    @Override
    public Locale locale() {
        open.run();
        return locale;
    }

    @Override
    public String text(String key, Object... arguments) {
        open.run();
        PluginWords.Found found = words.find(key, locale);
        return new MessageFormat(found.pattern(), found.locale()).format(arguments);
    }
}
