package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.Said;
import org.sharon.core.notices.Notices;
import org.sharon.core.profiles.ProfileStore.Own;
import org.sharon.core.profiles.Profiles.Saved;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member says a few words about themselves. */
final class MyProfilePages implements RouteGroup {

    private static final String PAGE = "/me/profile";

    private final Profiles profiles;
    private final Notices notices;

    @Inject
    MyProfilePages(Profiles profiles, Notices notices) {
        this.profiles = profiles;
        this.notices = notices;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::save);
    }

    private Answer show(Request request) {
        Visitor member = member(request);
        notices.seen(member, PAGE);
        Own own = profiles.own(member);
        String done =
                request.query("done").isEmpty()
                        ? ""
                        : say("profiles.saved-this-is-what-others-see");
        return page(own, form(own), done, false);
    }

    private Answer save(Request request) {
        Visitor member = member(request);
        String text = PostText.cleaned(request.form("text"));
        UUID key = Answers.key(request);
        Own own = profiles.own(member);
        int length = text.codePointCount(0, text.length());
        if (length > Profiles.LONGEST) {
            Said.Refused wrong =
                    new Said.Refused(
                            "long",
                            say("profiles.this-is-too-long-it-has", length, Profiles.LONGEST));
            return page(own, form(own).keeping(key.toString(), "", text, wrong), "", false)
                    .withStatus(422);
        }
        Saved saved = profiles.save(member, key, text, Answers.anyway(request));
        if (saved.kind() == Saved.Kind.ASKED) {
            return Answers.nudge(request, "", saved.judged(), PAGE);
        }
        if (saved.judged().needsHelpNow()) {
            request.wordsArrived();
            Own now = profiles.own(member);
            return page(now, form(now), "", true);
        }
        return Redirect.to(saved.kind() == Saved.Kind.SHOWN ? PAGE + "?done=yes" : PAGE);
    }

    private static Composer form(Own own) {
        return new Composer(
                        PAGE,
                        UUID.randomUUID().toString(),
                        false,
                        "",
                        "",
                        "",
                        "",
                        say("profiles.everyone-who-shares-a-room-with"),
                        say("profiles.a-few-words-about-you"),
                        say("profiles.save"))
                .with(UUID.randomUUID().toString(), own.waiting().orElse(own.shown()));
    }

    private static Page page(Own own, Composer composer, String done, boolean helpNow) {
        return Page.of("profiles/mine.jte", new MyProfileView(own, composer, done, helpNow));
    }

    static Visitor member(Request request) {
        if (!request.visitor().role().isMember()) {
            throw new NotFoundException();
        }
        return request.visitor();
    }
}
