package org.sharon.core.pages;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.Typed;
import org.sharon.core.pages.PageMap.Found;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * Reads what somebody typed into a plugin's form, before the plugin gets it.
 *
 * <p>What a rule holds, or wants a clinician to see, goes to the care team as a private message of
 * its author instead: it is committed, alerted and answered on the way of every other post.
 */
final class FormReader {

    private final PostGate gate;
    private final CareTeam team;

    @Inject
    FormReader(PostGate gate, CareTeam team) {
        this.gate = gate;
        this.team = team;
    }

    /** Empty when the plugin may have it. */
    Optional<StoppedView> read(Visitor visitor, Found found, Map<String, String> fields) {
        String text = PostText.cleaned(String.join("\n", fields.values()));
        if (text.isEmpty() || visitor.role() != Role.MEMBER) {
            return Optional.empty();
        }
        Judged judged =
                gate.judge(
                        new Typed(
                                visitor.trust(),
                                found.service().id(),
                                "",
                                Surface.FORM,
                                visitor.account(),
                                false,
                                text));
        if (judged.visibility() == Visibility.VISIBLE
                && judged.attention().compareTo(Attention.AMBER) < 0) {
            return Optional.empty();
        }
        boolean toTheTeam = judged.isHeld() || judged.attention().compareTo(Attention.AMBER) >= 0;
        if (toTheTeam) {
            team.tell(visitor, found.service().id(), UUID.randomUUID(), text, judged);
        }
        return Optional.of(
                new StoppedView(
                        found.title(),
                        PageMap.address(found.service(), found.page()),
                        judged.reason(),
                        text,
                        toTheTeam,
                        judged.needsHelpNow()));
    }
}
