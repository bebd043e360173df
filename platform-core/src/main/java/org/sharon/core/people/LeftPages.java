package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.core.notices.Notices;
import org.sharon.core.people.Departures.Departed;
import org.sharon.core.people.Invitations.Made;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.rooms.KeysRefusedException;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Where clinicians see who left their services, and invite them back into the same account. */
final class LeftPages implements RouteGroup {

    private static final String PAGE = Departures.ADDRESS;

    private final Departures departures;
    private final Invitations invitations;
    private final KeyRing keys;
    private final Notices notices;

    @Inject
    LeftPages(Departures departures, Invitations invitations, KeyRing keys, Notices notices) {
        this.departures = departures;
        this.invitations = invitations;
        this.keys = keys;
        this.notices = notices;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.CLINICIAN, this::list);
        routes.get(PAGE + "/:account", Access.CLINICIAN, this::show);
        routes.post(PAGE + "/:account", Access.CLINICIAN, this::invite);
    }

    private Answer list(Request request) {
        List<Departed> found = departures.list(request.visitor(), before(request.query("before")));
        notices.seen(request.visitor(), PAGE);
        boolean more = found.size() > Departures.PAGE;
        List<Departed> shown = more ? found.subList(0, Departures.PAGE) : found;
        String older =
                more ? PAGE + "?before=" + shown.get(shown.size() - 1).leftAt().toEpochMilli() : "";
        return Page.of("people/left.jte", new LeftListView(shown, older));
    }

    private Answer show(Request request) {
        Departed departed = departures.find(request.visitor(), request.number("account"));
        Form form =
                Form.blank()
                        .with(
                                "keys",
                                departed.keys().stream()
                                        .map(key -> key.service() + "/" + key.keyId())
                                        .toList());
        return page(request.visitor(), departed, form);
    }

    private Answer invite(Request request) {
        Visitor by = request.visitor();
        Departed departed = departures.find(by, request.number("account"));
        Form form = Form.of(request, "keys");
        Optional<String> service = InviteForm.service(form).filter(by.services()::contains);
        if (service.isEmpty()) {
            form.complain("keys", "Choose at least one key.");
        }
        if (!form.isGood()) {
            return page(by, departed, form);
        }
        try {
            Made made =
                    invitations.inviteBack(
                            by,
                            departed.account().id(),
                            service.orElseThrow(),
                            InviteForm.keyIds(form));
            List<String> titles =
                    keys.offers(by.trust(), by.services()).stream()
                            .filter(offer -> form.has("keys", InviteView.valueOf(offer)))
                            .map(Offer::title)
                            .toList();
            return Page.of(
                    "people/invited.jte",
                    new InvitedView(
                            made.code().grouped(),
                            When.words(made.expiresAt()),
                            titles,
                            departed.account().nickname()));
        } catch (KeysRefusedException refused) {
            form.complain("keys", refused.getMessage());
            return page(by, departed, form);
        }
    }

    private Page page(Visitor by, Departed departed, Form form) {
        return Page.of(
                        "people/departed.jte",
                        new DepartedView(departed, form, keys.offers(by.trust(), by.services())))
                .withStatus(form.status());
    }

    private static Instant before(String query) {
        try {
            return query.isEmpty()
                    ? Instant.parse("9999-01-01T00:00:00Z")
                    : Instant.ofEpochMilli(Long.parseLong(query));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }
}
