package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.people.PasswordCodes.Handed;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.HeldKey;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.rooms.KeysRefusedException;
import org.sharon.core.stages.Stage;
import org.sharon.core.stages.Stages;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.Role;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where the staff of a service look after its members: their keys, their role, a new password. */
final class PeoplePages implements RouteGroup {

    private final Members members;
    private final Departures departures;
    private final Invitations invitations;
    private final WantedNicknames wanted;
    private final PasswordCodes codes;
    private final KeyRing keys;
    private final Stages stages;
    private final GivenNicknames given;
    private final Trusts trusts;

    @Inject
    PeoplePages(
            Members members,
            Departures departures,
            Invitations invitations,
            WantedNicknames wanted,
            PasswordCodes codes,
            KeyRing keys,
            Stages stages,
            GivenNicknames given,
            Trusts trusts) {
        this.members = members;
        this.departures = departures;
        this.invitations = invitations;
        this.wanted = wanted;
        this.codes = codes;
        this.keys = keys;
        this.stages = stages;
        this.given = given;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/people", Access.CLINICIAN, this::list);
        routes.get("/staff/people/:account", Access.CLINICIAN, this::show);
        routes.post("/staff/people/:account/keys", Access.CLINICIAN, this::changeKeys);
        routes.post("/staff/people/:account/stage", Access.CLINICIAN, this::changeStage);
        routes.post("/staff/people/:account/role", Access.CLINICIAN, this::changeRole);
        routes.post("/staff/people/:account/nickname", Access.CLINICIAN, this::giveNickname);
        routes.post("/staff/people/:account/password-code", Access.CLINICIAN, this::makeCode);
    }

    private Answer list(Request request) {
        Visitor by = request.visitor();
        Form form = Form.blank().with("q", request.query("q"));
        int page = page(request.query("page"));
        return Page.of(
                "people/people.jte",
                new PeopleView(
                        members.list(by, form.value("q"), page),
                        invitations.listOpen(by),
                        keys.offers(by.trust(), by.services()),
                        form,
                        page,
                        wanted.list(by).size(),
                        request.query("done").isEmpty() ? "" : "The invitation is cancelled."));
    }

    private Answer show(Request request) {
        Visitor by = request.visitor();
        long number = request.number("account");
        if (departures.seek(by, number).isPresent()) {
            return Redirect.to(Departures.ADDRESS + "/" + number);
        }
        Account account = members.find(by, number);
        String done = request.query("done").isEmpty() ? "" : "Saved. It counts from now on.";
        return person(by, account, form(by, account), done);
    }

    private Answer changeKeys(Request request) {
        Visitor by = request.visitor();
        Account account = members.find(by, request.number("account"));
        Form form = Form.of(request, "keys");
        // Only services that are running had their boxes on the form.
        List<String> services =
                keys.offers(by.trust(), by.services()).stream()
                        .map(Offer::service)
                        .distinct()
                        .toList();
        for (String service : services) {
            List<String> chosen =
                    form.values("keys").stream()
                            .filter(value -> value.startsWith(service + "/"))
                            .map(value -> value.substring(service.length() + 1))
                            .toList();
            try {
                members.changeKeys(by, account, service, chosen);
            } catch (KeysRefusedException refused) {
                form.complain("keys", refused.getMessage());
                return person(by, account, form, "");
            }
        }
        return Redirect.to("/staff/people/" + account.id() + "?done=yes");
    }

    private Answer changeRole(Request request) {
        Visitor by = request.visitor();
        Account account = members.find(by, request.number("account"));
        Role role =
                switch (request.form("role")) {
                    case "member" -> Role.MEMBER;
                    case "peer-moderator" -> Role.PEER_MODERATOR;
                    default -> throw new NotFoundException();
                };
        members.changeRole(by, account, role);
        return Redirect.to("/staff/people/" + account.id() + "?done=yes");
    }

    private Answer giveNickname(Request request) {
        Visitor by = request.visitor();
        Account account = members.find(by, request.number("account"));
        given.give(by, account);
        return Redirect.to("/staff/people/" + account.id() + "?done=yes");
    }

    private Answer changeStage(Request request) {
        Visitor by = request.visitor();
        Account account = members.find(by, request.number("account"));
        String service = request.form("service");
        if (places(by, account).stream().noneMatch(each -> each.service().equals(service))) {
            throw new NotFoundException();
        }
        stages.set(by, account.id(), service, Stage.of(request.form("stage")));
        return Redirect.to("/staff/people/" + account.id() + "?done=yes");
    }

    /** The services of whoever looks in which this person holds a key. */
    private List<PersonView.InService> places(Visitor by, Account account) {
        Map<String, Stage> known = stages.of(account.id());
        Map<String, String> titles = trusts.servicesOf(account.trust());
        return members.keysOf(by, account).stream()
                .map(HeldKey::service)
                .distinct()
                .map(
                        service ->
                                new PersonView.InService(
                                        service,
                                        titles.getOrDefault(service, service),
                                        Optional.ofNullable(known.get(service))))
                .toList();
    }

    private Answer makeCode(Request request) {
        Account account = members.find(request.visitor(), request.number("account"));
        Handed handed = codes.make(request.visitor(), account);
        return Page.of("people/password-code.jte", handed.view("/staff/people/" + account.id()));
    }

    private Form form(Visitor by, Account account) {
        return Form.blank()
                .with(
                        "keys",
                        members.keysOf(by, account).stream()
                                .map(key -> key.service() + "/" + key.keyId())
                                .toList());
    }

    private Page person(Visitor by, Account account, Form form, String done) {
        return Page.of(
                        "people/person.jte",
                        new PersonView(
                                account,
                                form,
                                keys.offers(by.trust(), by.services()),
                                places(by, account),
                                by.role() == Role.CLINICIAN,
                                done))
                .withStatus(form.status());
    }

    private static int page(String typed) {
        try {
            return Math.min(10_000, Math.max(1, Integer.parseInt(typed)));
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
