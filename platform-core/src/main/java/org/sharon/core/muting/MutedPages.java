package org.sharon.core.muting;

import static org.sharon.core.language.Words.say;
import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.MutedWords;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.conversations.Warning;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Everything that one has muted, in one place, and the way back. */
final class MutedPages implements RouteGroup {

    private static final Map<String, String> DONE =
            Map.of(
                    "blocked",
                    "muting.you-blocked-this-person-what-they",
                    "unblocked",
                    "muting.you-see-what-this-person-writes",
                    "unmuted",
                    "muting.you-hear-of-this-topic-again",
                    "word",
                    "muting.what-has-this-word-in-it",
                    "no-word",
                    "muting.you-see-what-has-this-word",
                    "warnings",
                    "muting.saved");

    private final Mutes mutes;
    private final Guard guard;
    private final PostGate gate;
    private final CareTeam team;

    @Inject
    MutedPages(Mutes mutes, Guard guard, PostGate gate, CareTeam team) {
        this.mutes = mutes;
        this.guard = guard;
        this.gate = gate;
        this.team = team;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/muted", Access.SIGNED_IN, this::show);
        routes.post("/me/muted/unblock", Access.SIGNED_IN, this::unblock);
        routes.post("/me/muted/unmute", Access.SIGNED_IN, this::unmute);
        routes.post("/me/muted/words", Access.SIGNED_IN, this::addWord);
        routes.post("/me/muted/words/remove", Access.SIGNED_IN, this::removeWord);
        routes.post("/me/muted/warnings", Access.SIGNED_IN, this::openWarnings);
    }

    private Answer show(Request request) {
        String done = sayIfAny(DONE.getOrDefault(request.query("done"), ""));
        return page(member(request), Form.blank(), done, false);
    }

    private Answer unblock(Request request) {
        mutes.unblock(member(request), number(request, "person"));
        return done("unblocked");
    }

    private Answer unmute(Request request) {
        mutes.muteTopic(member(request), number(request, "topic"), false);
        return done("unmuted");
    }

    private Answer addWord(Request request) {
        Visitor member = member(request);
        Form form = Form.of(request, "word");
        String word = MutedWords.tidied(form.value("word"));
        if (word.isEmpty()) {
            form.complain("word", say("muting.write-a-word-first"));
        } else if (word.codePointCount(0, word.length()) > Mutes.LONGEST_WORD) {
            form.complain("word", say("muting.this-is-too-long-use-no"));
        } else if (!mutes.muteWord(member, word)) {
            form.complain("word", say("muting.you-have-muted-50-words-take"));
        }
        boolean helpNow = !word.isEmpty() && hear(member, form.value("word"));
        return form.isGood() && !helpNow
                ? done("word")
                : page(member, form, "", helpNow).withStatus(form.status());
    }

    private Answer removeWord(Request request) {
        mutes.unmuteWord(member(request), request.form("word"));
        return done("no-word");
    }

    private Answer openWarnings(Request request) {
        Visitor member = member(request);
        Set<String> opened = new HashSet<>();
        for (String word : request.forms("warning")) {
            Warning.find(word).map(Warning::stored).ifPresent(opened::add);
        }
        mutes.openWarnings(member, opened);
        return done("warnings");
    }

    /**
     * Only the person themselves reads a muted word, and muting “suicide” is looking after oneself.
     * So nobody is told of it, unless somebody says here that they are in danger now.
     */
    private boolean hear(Visitor member, String word) {
        Optional<String> service = guard.servicesOf(member).stream().findFirst();
        Judged judged =
                gate.judge(
                        new Typed(
                                member.trust(),
                                service.orElse(""),
                                "",
                                Surface.FORM,
                                member.account(),
                                false,
                                word));
        if (!judged.needsHelpNow()) {
            return false;
        }
        UUID key =
                UUID.nameUUIDFromBytes(
                        ("muted/" + member.account() + "/" + word)
                                .getBytes(StandardCharsets.UTF_8));
        service.ifPresent(
                each ->
                        team.tell(
                                member,
                                each,
                                key,
                                word + "\n\n(Written where words are muted)",
                                judged));
        return true;
    }

    private Page page(Visitor member, Form form, String done, boolean helpNow) {
        return Page.of(
                "muting/muted.jte",
                new MutedView(
                        mutes.of(member),
                        mutes.people(member),
                        mutes.topics(member),
                        form,
                        done,
                        helpNow));
    }

    private static Visitor member(Request request) {
        if (!Mutes.mutes(request.visitor())) {
            throw new NotFoundException();
        }
        return request.visitor();
    }

    private static long number(Request request, String field) {
        try {
            return Long.parseLong(request.form(field));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }

    private static Redirect done(String what) {
        return Redirect.to("/me/muted?done=" + what);
    }
}
