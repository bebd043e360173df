package org.sharon.core.leaving;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import org.sharon.core.people.StepUp;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;
import org.sharon.core.web.Visitor;

/** Where a member reads what leaving means, and leaves. */
final class LeavePages implements RouteGroup {

    private final Leaving leaving;
    private final StepUp stepUp;

    @Inject
    LeavePages(Leaving leaving, StepUp stepUp) {
        this.leaving = leaving;
        this.stepUp = stepUp;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/leave", Access.SIGNED_IN, this::show);
        routes.post("/me/leave", Access.SIGNED_IN, this::leave);
        routes.get("/goodbye", Access.OPEN, request -> Page.of("leaving/goodbye.jte", ""));
    }

    private Answer show(Request request) {
        CopyPages.member(request);
        return page(Form.blank());
    }

    private Answer leave(Request request) {
        Visitor member = CopyPages.member(request);
        Form form = Form.of(request, "understood");
        if (!form.has("understood", "yes")) {
            form.complain("understood", say("leaving.tick-the-box-to-show-that"));
        }
        if (form.isGood()) {
            stepUp.complaint(member, request.form("password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
        if (!form.isGood()) {
            return page(form);
        }
        leaving.leave(member);
        return Redirect.to("/goodbye")
                .withCookie(SessionCookie.gone(request.isSecure()))
                .clearingDevice();
    }

    private static Page page(Form form) {
        return Page.of("leaving/leave.jte", form).withStatus(form.status());
    }
}
