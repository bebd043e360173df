package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.people.NicknameGate;

/** Reads a nickname with the rules that read posts: whatever they remark on, a person looks at. */
final class NicknameRules implements NicknameGate {

    private final PostGate gate;

    @Inject
    NicknameRules(PostGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean needsAPerson(int trust, String service, String nickname) {
        Judged judged = gate.judge(Typed.nickname(trust, service, nickname));
        return judged.visibility() != Visibility.VISIBLE || judged.attention() != Attention.NONE;
    }
}
