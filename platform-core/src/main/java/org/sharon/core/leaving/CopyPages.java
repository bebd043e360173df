package org.sharon.core.leaving;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Download;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member gets a copy of what they wrote. */
final class CopyPages implements RouteGroup {

    private final OwnWords words;

    @Inject
    CopyPages(OwnWords words) {
        this.words = words;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/copy", Access.SIGNED_IN, this::show);
        routes.post("/me/copy", Access.SIGNED_IN, this::send);
    }

    private Answer show(Request request) {
        member(request);
        return Page.of("leaving/copy.jte", "");
    }

    /** The name of the file says nothing, for it stays on the device. */
    private Answer send(Request request) {
        return new Download("notes.txt", "text/plain; charset=utf-8", words.write(member(request)));
    }

    /** Whoever is a member; staff have no such pages. */
    static Visitor member(Request request) {
        return switch (request.visitor().role()) {
            case MEMBER, PEER_MODERATOR -> request.visitor();
            case CLINICIAN, SERVICE_LEAD, TRUST_ADMINISTRATOR, CLINICAL_SAFETY_OFFICER ->
                    throw new NotFoundException();
        };
    }
}
