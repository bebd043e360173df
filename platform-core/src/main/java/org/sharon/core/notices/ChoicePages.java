package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where people choose what they are told about, and when they want quiet. */
final class ChoicePages implements RouteGroup {

    /** What nobody has to be told about. What the team answers and decides always comes. */
    static final Set<NoticeKind> CHOICES =
            EnumSet.of(
                    NoticeKind.REPLY,
                    NoticeKind.MESSAGE,
                    NoticeKind.MESSAGE_REQUEST,
                    NoticeKind.COMMENT,
                    NoticeKind.GIFT,
                    NoticeKind.BOARD);

    private final ChoiceStore store;
    private final Notices notices;

    @Inject
    ChoicePages(ChoiceStore store, Notices notices) {
        this.store = store;
        this.notices = notices;
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
                        .with(
                                "kinds",
                                CHOICES.stream()
                                        .filter(each -> !off.contains(each))
                                        .map(NoticeKind::word)
                                        .collect(Collectors.toList()))
                        .with("quiet", quiet.isNever() ? "no" : "yes")
                        .with("from", String.valueOf(shown.from().getHour()))
                        .with("until", String.valueOf(shown.until().getHour()));
        return page(form, request.query("done").isEmpty() ? "" : "Saved.");
    }

    private Answer save(Request request) {
        Form form = Form.of(request, "kinds", "quiet", "from", "until");
        Set<NoticeKind> on =
                CHOICES.stream()
                        .filter(each -> form.has("kinds", each.word()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
        QuietHours quiet =
                form.value("quiet").equals("yes")
                        ? new QuietHours(hour(form, "from"), hour(form, "until"))
                        : QuietHours.NONE;
        if (form.isGood() && form.value("quiet").equals("yes") && quiet.isNever()) {
            form.complain("until", "Choose an hour that is not the same as the first one.");
        }
        if (!form.isGood()) {
            return page(form, "");
        }
        store.save(request.visitor().account(), CHOICES, on, quiet);
        notices.forget(request.visitor().account());
        return Redirect.to("/me/notices?done=yes");
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
        form.complain(field, "Choose an hour.");
        return LocalTime.MIDNIGHT;
    }

    private static Page page(Form form, String done) {
        return Page.of("notices/choices.jte", new ChoicesView(form, done))
                .withStatus(form.status());
    }
}
