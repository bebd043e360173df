package org.sharon.core.directory;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.signposts.Contact;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where the team keeps the directory of its services. */
final class DirectoryDeskPages implements RouteGroup {

    static final String ALL = "/staff/directory";

    private static final String ONE = ALL + "/:id";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_OFFERS = 400;
    private static final int LONGEST_FOR_WHOM = 200;
    private static final int LONGEST_SITE = 300;

    private static final Map<String, String> DONE =
            Map.of(
                    "saved", "Saved. Members find it within 5 seconds.",
                    "removed", "Taken away.");

    private final Directory directory;

    @Inject
    DirectoryDeskPages(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.CLINICAL, this::list);
        routes.get(ALL + "/new", Access.CLINICAL, this::showNew);
        routes.post(ALL + "/new", Access.CLINICAL, this::add);
        routes.get(ONE, Access.CLINICAL, this::show);
        routes.post(ONE, Access.CLINICAL, this::save);
        routes.post(ONE + "/remove", Access.CLINICAL, this::remove);
    }

    private Answer list(Request request) {
        return Page.of(
                "directory/desk.jte",
                new DirectoryDeskView(
                        directory.kept(request.visitor()),
                        services(request.visitor()),
                        directory.today(),
                        DONE.getOrDefault(request.query("done"), "")));
    }

    private Map<String, String> services(Visitor by) {
        Map<String, String> titles = new LinkedHashMap<>();
        by.services().stream().sorted().forEach(id -> titles.put(id, directory.title(id)));
        return titles;
    }

    private Answer showNew(Request request) {
        List<String> own = request.visitor().services().stream().sorted().toList();
        Form form =
                Form.blank()
                        .with("key", UUID.randomUUID().toString())
                        .with("service", own.isEmpty() ? "" : own.get(0));
        return page(request, form, null);
    }

    /** Those of the entry's service; for a new one, of every service that this person serves. */
    private List<Room> rooms(Visitor by, @Nullable Entry entry) {
        return services(by).keySet().stream()
                .filter(id -> entry == null || id.equals(entry.service()))
                .flatMap(id -> directory.roomsOf(by, id).stream())
                .toList();
    }

    private Page page(Request request, Form form, @Nullable Entry entry) {
        return Page.of(
                        "directory/entry.jte",
                        new EntryView(
                                form,
                                services(request.visitor()),
                                rooms(request.visitor(), entry),
                                entry,
                                directory.today()))
                .withStatus(form.status());
    }

    private Answer add(Request request) {
        Form form = typed(request);
        if (!request.visitor().services().contains(form.value("service"))) {
            form.complain("service", "Choose who it is for.");
        }
        Place place = place(request, form, form.value("service"));
        if (!form.isGood()) {
            return page(request, form, null);
        }
        directory.add(request.visitor(), key(form), form.value("service"), place);
        return Redirect.to(ALL + "?done=saved");
    }

    private Answer show(Request request) {
        Entry entry = directory.find(request.visitor(), request.number("id"));
        Form form =
                Form.blank()
                        .with("service", entry.service())
                        .with("name", entry.name())
                        .with("offers", entry.offers())
                        .with("whom", entry.forWhom())
                        .with("site", entry.site())
                        .with("rooms", entry.place().rooms());
        return page(request, form, entry);
    }

    private Answer save(Request request) {
        Entry entry = directory.find(request.visitor(), request.number("id"));
        Form form = typed(request);
        Place place = place(request, form, entry.service());
        if (!form.isGood()) {
            return page(request, form, entry);
        }
        directory.save(request.visitor(), entry.id(), place);
        return Redirect.to(ALL + "?done=saved");
    }

    private Answer remove(Request request) {
        directory.remove(request.visitor(), request.number("id"));
        return Redirect.to(ALL + "?done=removed");
    }

    /** A room of another service is none of this one, and nothing ticked would be for everybody. */
    private Place place(Request request, Form form, String service) {
        List<String> chosen =
                directory.roomsOf(request.visitor(), service).stream()
                        .map(Room::slug)
                        .filter(form.values("rooms")::contains)
                        .toList();
        if (chosen.size() < form.values("rooms").size()) {
            form.complain("rooms", "Choose rooms of the service that it is for.");
        }
        return new Place(
                line(form, "name"),
                line(form, "offers"),
                line(form, "whom"),
                form.value("site"),
                chosen);
    }

    private static Form typed(Request request) {
        Form form =
                Form.of(
                        request, "service", "name", "offers", "whom", "site", "rooms", "key",
                        "tried");
        check(form, "name", "Write its name.", LONGEST_NAME);
        check(form, "offers", "Write what it offers.", LONGEST_OFFERS);
        check(form, "whom", "Write who it is for.", LONGEST_FOR_WHOM);
        if (!Contact.isSite(form.value("site")) || form.value("site").length() > LONGEST_SITE) {
            form.complain("site", "Write a web address that begins with https://.");
        }
        if (!form.has("tried", "yes")) {
            form.complain("tried", "Look at it first. Then tick this box.");
        }
        return form;
    }

    private static void check(Form form, String field, String sentence, int most) {
        String typed = line(form, field);
        if (typed.isEmpty()) {
            form.complain(field, sentence);
        } else if (typed.length() > most) {
            form.complain(
                    field,
                    "This has %,d characters and the most is %,d. Make it shorter."
                            .formatted(typed.length(), most));
        }
    }

    /** Without control characters, and without signs that turn the direction of what follows. */
    private static String line(Form form, String field) {
        return form.value(field)
                .replaceAll("[\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\p{Cc}]+", " ")
                .strip();
    }

    private static UUID key(Form form) {
        try {
            return UUID.fromString(form.value("key"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
