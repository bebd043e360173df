package org.sharon.launcher.settings;

/** A setting that cannot be used. The message is a sentence for the person who wrote it. */
public final class BadSettingException extends RuntimeException {

    public BadSettingException(String sentence) {
        super(sentence);
    }
}
