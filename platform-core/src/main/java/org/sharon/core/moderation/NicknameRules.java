package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.people.NicknameGate;

/** Reads a nickname with the rules that read posts: whatever they remark on, a person looks at. */
final class NicknameRules implements NicknameGate {

    /** Nobody has an account while choosing a nickname. */
    private static final long NOBODY = 0;

    private final PostGate gate;

    @Inject
    NicknameRules(PostGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean needsAPerson(int trust, String service, String nickname) {
        Judged judged = gate.judge(service, NOBODY, nickname);
        return judged.visibility() != Visibility.VISIBLE || judged.attention() != Attention.NONE;
    }
}
