package org.sharon.core.media;

import static org.sharon.core.language.Words.say;

import java.util.List;
import org.sharon.core.web.When;

/** What a member has given. */
record GivenView(List<Given> given, String done) {

    /**
     * @param shown whether members can find it now
     */
    record Given(long id, String title, String consent, boolean shown) {}

    static Given given(MediaItem item) {
        return new Given(
                item.id(),
                item.title(),
                item.ofConsent()
                        .map(it -> say("media.you-agreed-on", When.day(it.on()), it.kind().title()))
                        .orElse(""),
                item.isPublished());
    }
}
