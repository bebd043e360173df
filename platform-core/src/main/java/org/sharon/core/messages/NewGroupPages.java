package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sharon.core.conversations.Answers;
import org.sharon.core.messages.GroupStore.Known;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member begins a small group. */
final class NewGroupPages {

    private static final String PAGE = "/messages/groups/new";

    private final Groups groups;
    private final Services services;

    @Inject
    NewGroupPages(Groups groups, Services services) {
        this.groups = groups;
        this.services = services;
    }

    void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::begin);
    }

    private Answer show(Request request) {
        return page(request, service(request, request.query("service")), Form.blank());
    }

    private Answer begin(Request request) {
        Visitor visitor = request.visitor();
        String service = service(request, request.form("service"));
        Form form = Form.of(request, "person");
        List<Known> asked = Groups.chosen(groups.known(visitor, service), form.values("person"));
        if (asked.isEmpty()) {
            form.complain("person", say("messages.choose-at-least-one-person"));
        } else if (asked.size() >= Group.MOST) {
            form.complain("person", say("messages.a-group-has-at-most-6"));
        }
        if (!form.isGood()) {
            return page(request, service, form).withStatus(form.status());
        }
        Optional<Room> begun =
                groups.begin(visitor, service, Answers.key(request), form.values("person"));
        if (begun.isEmpty()) {
            form.complain("person", say("messages.you-are-in-many-groups-already"));
            return page(request, service, form).withStatus(form.status());
        }
        return Redirect.to(begun.get().address());
    }

    /** The one that was asked for, or the first. */
    private String service(Request request, String asked) {
        return groups.servicesToBegin(request.visitor()).stream()
                .filter(each -> asked.isEmpty() || each.equals(asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Page page(Request request, String service, Form form) {
        List<NewGroupView.Other> others =
                groups.servicesToBegin(request.visitor()).stream()
                        .filter(each -> !each.equals(service))
                        .flatMap(each -> services.find(each).stream())
                        .map(
                                each ->
                                        new NewGroupView.Other(
                                                each.title(), PAGE + "?service=" + each.id()))
                        .toList();
        return Page.of(
                        "messages/new-group.jte",
                        new NewGroupView(
                                service,
                                Answers.key(request).toString(),
                                groups.known(request.visitor(), service),
                                others,
                                form))
                .inService(service);
    }
}
