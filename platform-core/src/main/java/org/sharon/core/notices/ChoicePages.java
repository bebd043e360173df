package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharon.core.store.Database;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where people choose what they are told about, on which way, and when they want quiet. */
final class ChoicePages implements RouteGroup {

    /** The group of boxes for the page Notices; the others are named by their way. */
    private static final String HERE = "kinds";

    private final ChoiceStore store;
    private final Ways ways;
    private final Notices notices;
    private final Offers offers;
    private final Set<Outlet> outlets;
    private final Database database;

    @Inject
    ChoicePages(
            ChoiceStore store,
            Ways ways,
            Notices notices,
            Offers offers,
            Set<Outlet> outlets,
            Database database) {
        this.store = store;
        this.ways = ways;
        this.notices = notices;
        this.offers = offers;
        this.outlets = outlets;
        this.database = database;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/notices", Access.SIGNED_IN, this::show);
        routes.post("/me/notices", Access.SIGNED_IN, this::save);
    }

    private Answer show(Request request) {
        long account = request.visitor().account();
        Set<NoticeKind> off = store.off(account);
        QuietHours quiet = store.quiet(account);
        QuietHours shown = quiet.isNever() ? QuietHours.USUAL : quiet;
        Form form =
                Form.blank()
                        .with(HERE, words(each -> !off.containsAll(each.kinds())))
                        .with("quiet", quiet.isNever() ? "no" : "yes")
                        .with("from", String.valueOf(shown.from().getHour()))
                        .with("until", String.valueOf(shown.until().getHour()));
        Set<Way> reached = reached(account);
        for (Way way : reached) {
            form.with(way.word(), words(ways.on(account, way)::contains));
        }
        String done = request.query("done").isEmpty() ? "" : say("notices.saved");
        return page(request.visitor(), form, reached, done);
    }

    private Answer save(Request request) {
        Visitor visitor = request.visitor();
        Form form =
                Form.of(
                        request,
                        HERE,
                        Way.DEVICE.word(),
                        Way.MAIL.word(),
                        "quiet",
                        "from",
                        "until");
        QuietHours quiet =
                form.value("quiet").equals("yes")
                        ? new QuietHours(hour(form, "from"), hour(form, "until"))
                        : QuietHours.NONE;
        if (form.isGood() && form.value("quiet").equals("yes") && quiet.isNever()) {
            form.complain("until", say("notices.choose-an-hour-that-is-not"));
        }
        Set<Way> reached = reached(visitor.account());
        if (!form.isGood()) {
            return page(visitor, form, reached, "");
        }
        save(visitor, form, reached, quiet);
        notices.forget(visitor.account());
        return Redirect.to("/me/notices?done=yes");
    }

    /** What leaves the building is told in it, too. */
    private void save(Visitor visitor, Form form, Set<Way> reached, QuietHours quiet) {
        Set<Subject> here = ticked(form, HERE);
        Map<Way, Set<Subject>> out = new EnumMap<>(Way.class);
        for (Way way : reached) {
            out.put(way, ticked(form, way.word()));
            here.addAll(out.get(way));
        }
        List<Subject> offered = offers.subjects(visitor);
        List<Subject> choices = offered.stream().filter(each -> !each.alwaysComes()).toList();
        database.write(
                handle -> {
                    store.save(handle, visitor.account(), choices, here, quiet);
                    ways.save(handle, visitor.account(), offered, out);
                    return null;
                });
    }

    private Page page(Visitor visitor, Form form, Set<Way> reached, String done) {
        Set<Way> offered = among(Outlet::isOn);
        return Page.of(
                        "notices/choices.jte",
                        new ChoicesView(form, offers.subjects(visitor), offered, reached, done))
                .withStatus(form.status());
    }

    private Set<Way> reached(long account) {
        return among(each -> each.isOn() && each.reaches(account));
    }

    private Set<Way> among(Predicate<Outlet> which) {
        return outlets.stream()
                .filter(which)
                .map(Outlet::way)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
    }

    private static Set<Subject> ticked(Form form, String group) {
        return Arrays.stream(Subject.values())
                .filter(each -> form.has(group, each.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Subject.class)));
    }

    private static Collection<String> words(Predicate<Subject> which) {
        return Arrays.stream(Subject.values()).filter(which).map(Subject::word).toList();
    }

    private static LocalTime hour(Form form, String field) {
        try {
            int hour = Integer.parseInt(form.value(field));
            if (hour >= 0 && hour < 24) {
                return LocalTime.of(hour, 0);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words.
        }
        form.complain(field, say("notices.choose-an-hour"));
        return LocalTime.MIDNIGHT;
    }
}
