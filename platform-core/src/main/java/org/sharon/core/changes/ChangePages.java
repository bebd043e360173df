package org.sharon.core.changes;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import org.sharon.core.audit.Audit;
import org.sharon.core.changes.ChangeStore.Changed;
import org.sharon.core.rooms.Guard;
import org.sharon.core.store.Database;
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

/** Where people read what changed in their rooms, and service leads say why. */
final class ChangePages implements RouteGroup {

    private static final String PAGE = "/changes/:service";
    private static final int LONGEST = 300;

    private final Changes changes;
    private final ChangeStore store;
    private final Guard guard;
    private final Audit audit;
    private final Database database;

    @Inject
    ChangePages(Changes changes, ChangeStore store, Guard guard, Audit audit, Database database) {
        this.changes = changes;
        this.store = store;
        this.guard = guard;
        this.audit = audit;
        this.database = database;
    }

    static String address(String service) {
        return "/changes/" + service;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE + "/close", Access.SIGNED_IN, this::close);
        routes.post(PAGE + "/:id/why", Access.SERVICE_LEAD, this::sayWhy);
    }

    private Answer show(Request request) {
        return page(request, Form.blank(), 0);
    }

    private Answer close(Request request) {
        String service = service(request);
        try {
            changes.close(request.visitor(), service, Long.parseLong(request.form("up-to")));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
        return Redirect.to("/");
    }

    private Answer sayWhy(Request request) {
        Visitor lead = request.visitor();
        String service = service(request);
        long id = request.number("id");
        Form form = Form.of(request, "why");
        String why = form.value("why");
        if (why.length() > LONGEST) {
            form.complain("why", say("changes.write-no-more-than-letters", LONGEST));
            return page(request, form, id);
        }
        boolean found =
                database.write(
                        handle -> {
                            boolean there = store.sayWhy(handle, lead.trust(), service, id, why);
                            if (there) {
                                audit.add(
                                        handle,
                                        lead.trust(),
                                        lead.account(),
                                        "change.why",
                                        "service:" + service,
                                        "change:%d %s".formatted(id, why));
                            }
                            return there;
                        });
        if (!found) {
            throw new NotFoundException();
        }
        return Redirect.to(address(service) + "?done=yes");
    }

    /** Of a service whose rooms do not open for this person there is no such page. */
    private String service(Request request) {
        String service = request.path("service");
        if (!guard.servicesOf(request.visitor()).contains(service)) {
            throw new NotFoundException();
        }
        return service;
    }

    private Page page(Request request, Form form, long asked) {
        Visitor visitor = request.visitor();
        String service = service(request);
        Changes.Listing listing = changes.list(visitor, service, request.before());
        long unread =
                visitor.role().isClinical()
                        ? 0
                        : changes.listUnread(visitor, service).stream()
                                .mapToLong(Changed::id)
                                .max()
                                .orElse(0);
        String older = listing.next() == 0 ? "" : address(service) + "?before=" + listing.next();
        return Page.of(
                        "changes/changes.jte",
                        new ChangesView(
                                service,
                                changes.title(visitor, service),
                                listing.shown(),
                                older,
                                unread,
                                visitor.role() == Role.SERVICE_LEAD,
                                form,
                                asked,
                                request.query("done").isEmpty()
                                        ? ""
                                        : say("changes.saved-members-read-it-now")))
                .withStatus(form.status());
    }
}
