package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.trusts.HoursView.Day;
import org.sharon.core.trusts.ReadingHours.Span;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a service lead says when staff read. */
final class HoursPages implements RouteGroup {

    private final Trusts trusts;

    @Inject
    HoursPages(Trusts trusts) {
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/hours", Access.SERVICE_LEAD, this::showHours);
        routes.post("/staff/hours", Access.SERVICE_LEAD, this::saveHours);
    }

    private Answer showHours(Request request) {
        ReadingHours hours = trusts.hoursOf(request.visitor().trust());
        Form form = Form.blank();
        for (DayOfWeek day : DayOfWeek.values()) {
            Day names = new Day(day);
            hours.on(day)
                    .ifPresent(
                            span ->
                                    form.with(names.from(), span.opens().toString())
                                            .with(names.until(), span.closes().toString()));
        }
        String done = request.query("done").isEmpty() ? "" : "Saved. Members see these hours now.";
        return Page.of("trusts/hours.jte", new HoursView(form, done));
    }

    private Answer saveHours(Request request) {
        Form form = Form.blank();
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Day names = new Day(day);
            form.with(names.from(), request.form(names.from()))
                    .with(names.until(), request.form(names.until()));
            read(form, names).ifPresent(span -> days.put(day, span));
        }
        if (!form.isGood()) {
            return Page.of("trusts/hours.jte", new HoursView(form, "")).withStatus(form.status());
        }
        trusts.changeHours(
                request.visitor().trust(), request.visitor().account(), new ReadingHours(days));
        return Redirect.to("/staff/hours?done=yes");
    }

    private static Optional<Span> read(Form form, Day day) {
        String from = form.value(day.from());
        String until = form.value(day.until());
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime opens = LocalTime.parse(from);
            LocalTime closes = LocalTime.parse(until);
            if (opens.isBefore(closes)) {
                return Optional.of(new Span(opens, closes));
            }
            form.complain(day.until(), day.name() + " must end after it begins.");
        } catch (DateTimeParseException notATime) {
            form.complain(
                    day.from(),
                    day.name() + " needs two times, such as 09:00 and 17:00, or none at all.");
        }
        return Optional.empty();
    }
}
