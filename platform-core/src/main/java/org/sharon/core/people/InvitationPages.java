package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sharon.core.people.Invitations.Made;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.rooms.KeysRefusedException;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.vault.Identity;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Where the staff of a service invite somebody and get the code to hand over. */
final class InvitationPages implements RouteGroup {

    private final Invitations invitations;
    private final KeyRing keys;
    private final Services services;
    private final Clock clock;

    @Inject
    InvitationPages(Invitations invitations, KeyRing keys, Services services, Clock clock) {
        this.invitations = invitations;
        this.keys = keys;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/invitations/new", Access.CLINICIAN, this::showForm);
        routes.post("/staff/invitations/new", Access.CLINICIAN, this::invite);
        routes.post("/staff/invitations/:id/cancel", Access.CLINICIAN, this::cancel);
    }

    private Answer showForm(Request request) {
        return formPage(Form.blank(), request.visitor());
    }

    private Answer invite(Request request) {
        Visitor by = request.visitor();
        Form form = InviteForm.of(request);
        Optional<Identity> person = InviteForm.person(form, clock);
        Optional<String> service = InviteForm.service(form).filter(by.services()::contains);
        if (service.isEmpty()) {
            form.complain("keys", "Choose at least one key.");
        }
        person.ifPresent(each -> service.ifPresent(id -> checkAge(form, each, id)));
        if (service.isPresent()) {
            check(form, service.get());
        }
        if (!form.isGood()) {
            return formPage(form, by);
        }
        try {
            Made made =
                    invitations.invite(
                            by,
                            person.orElseThrow(),
                            service.orElseThrow(),
                            InviteForm.keyIds(form));
            return Page.of("people/invited.jte", invited(made, form, by));
        } catch (DatabaseUnavailableException down) {
            form.complain("name", "We cannot save this just now. Try again in a few minutes.");
            return formPage(form, by).withStatus(503);
        }
    }

    private Answer cancel(Request request) {
        invitations.cancel(request.visitor(), request.number("id"));
        return Redirect.to("/staff/people?done=cancelled");
    }

    private void checkAge(Form form, Identity person, String service) {
        int minimum = services.find(service).map(each -> each.description().minimumAge()).orElse(0);
        int age = InviteForm.age(person.born(), clock);
        if (age < minimum) {
            form.complain(
                    "born-day",
                    "This person is %d. This service is for people aged %d or over."
                            .formatted(age, minimum));
        }
    }

    private void check(Form form, String service) {
        try {
            keys.check(service, InviteForm.keyIds(form));
        } catch (KeysRefusedException refused) {
            form.complain("keys", refused.getMessage());
        }
    }

    private InvitedView invited(Made made, Form form, Visitor by) {
        List<String> titles =
                keys.offers(by.trust(), by.services()).stream()
                        .filter(offer -> form.has("keys", InviteView.valueOf(offer)))
                        .map(Offer::title)
                        .toList();
        return new InvitedView(made.code().grouped(), When.words(made.expiresAt()), titles, "");
    }

    private Page formPage(Form form, Visitor by) {
        return Page.of(
                        "people/invite.jte",
                        new InviteView(form, keys.offers(by.trust(), by.services())))
                .withStatus(form.status());
    }
}
