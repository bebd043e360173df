package org.sharon.core.signposts;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where service leads and administrators fill in contacts, and say that they tried them. */
final class ContactPages implements RouteGroup {

    static final String PAGE = "/staff/signposts";

    private static final String ONE = PAGE + "/:service/:signpost";

    private final Signposts signposts;

    @Inject
    ContactPages(Signposts signposts) {
        this.signposts = signposts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.PLACES, this::list);
        routes.get(ONE, Access.PLACES, this::show);
        routes.post(ONE, Access.PLACES, this::save);
        routes.post(ONE + "/remove", Access.PLACES, this::remove);
    }

    private Answer list(Request request) {
        return Page.of(
                "signposts/list.jte",
                new ContactListView(
                        signposts.managedBy(request.visitor()), done(request.query("done"))));
    }

    private Answer show(Request request) {
        Place place = place(request);
        return page(place, ContactForm.fill(place));
    }

    private Answer save(Request request) {
        Place place = place(request);
        Form form = ContactForm.of(request);
        var filled = ContactForm.read(form, place);
        if (filled.isEmpty()) {
            return page(place, form);
        }
        signposts.save(request.visitor(), place, filled.get().contact(), filled.get().expiresOn());
        return Redirect.to(PAGE + "?done=saved");
    }

    private Answer remove(Request request) {
        Place place = place(request);
        if (!place.isFilled()) {
            throw new NotFoundException();
        }
        signposts.remove(request.visitor(), place);
        return Redirect.to(PAGE + "?done=removed");
    }

    private Place place(Request request) {
        return signposts
                .find(request.visitor(), request.path("service"), request.path("signpost"))
                .orElseThrow(NotFoundException::new);
    }

    private static Page page(Place place, Form form) {
        return Page.of("signposts/contact.jte", new ContactView(place, form))
                .withStatus(form.status());
    }

    private static String done(String what) {
        return switch (what) {
            case "saved" -> "Saved. Members see it within 5 seconds.";
            case "removed" -> "Taken away. Members do not see it any more.";
            default -> "";
        };
    }
}
