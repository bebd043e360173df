package org.sharon.core.mail;

import static org.sharon.core.language.Words.say;
import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.mail.AddressStore.Kept;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/**
 * Where people ask for e-mails, say when, and stop them. The pages that an e-mail leads to are open
 * and look the same for every link until a button is pressed: programs look into e-mails, too.
 */
final class MailPages implements RouteGroup {

    static final String PAGE = "/me/notices/email";

    private static final String CONFIRM = "/mail/confirm/";
    private static final String STOP = "/mail/stop/";

    private static final Map<String, String> DONE =
            Map.of(
                    "asked",
                    "mail.we-have-sent-an-e-mail",
                    "changed",
                    "mail.saved",
                    "off",
                    "mail.we-do-not-send-e-mails");

    private final MailSettings settings;
    private final Addresses addresses;

    @Inject
    MailPages(MailSettings settings, Addresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    static String confirm(String site, Link link) {
        return site + CONFIRM + link.word();
    }

    static String stop(String site, Link link) {
        return site + STOP + link.word();
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::ask);
        routes.post(PAGE + "/when", Access.SIGNED_IN, this::change);
        routes.post(PAGE + "/off", Access.SIGNED_IN, this::remove);
        routes.get(CONFIRM + ":link", Access.OPEN, request -> letterPage("ask-confirm"));
        routes.post(CONFIRM + ":link", Access.OPEN, this::confirm);
        routes.get(STOP + ":link", Access.OPEN, request -> letterPage("ask-stop"));
        routes.postFromElsewhere(STOP + ":link", this::stop);
    }

    private Answer show(Request request) {
        unlessOff();
        Optional<Kept> kept = addresses.find(request.visitor().account());
        Rhythm rhythm = kept.map(Kept::rhythm).orElse(Rhythm.USUAL);
        Form form =
                Form.blank()
                        .with("often", rhythm.weekly() ? "weekly" : "daily")
                        .with("hour", String.valueOf(rhythm.hour()));
        return page(form, kept, sayIfAny(DONE.getOrDefault(request.query("done"), "")));
    }

    private Answer ask(Request request) {
        unlessOff();
        long account = request.visitor().account();
        Form form = Form.of(request, "address", "often", "hour");
        Optional<MailAddress> address = MailAddress.of(form.value("address"));
        if (address.isEmpty()) {
            form.complain("address", say("mail.write-an-e-mail-address-such"));
        }
        Rhythm rhythm = rhythm(form);
        if (form.isGood() && !addresses.ask(account, address.orElseThrow(), rhythm)) {
            form.complain("address", say("mail.we-have-sent-enough-e-mails"));
        }
        return form.isGood()
                ? Redirect.to(PAGE + "?done=asked")
                : page(form, addresses.find(account), "");
    }

    private Answer change(Request request) {
        unlessOff();
        long account = request.visitor().account();
        Form form = Form.of(request, "often", "hour");
        Rhythm rhythm = rhythm(form);
        if (!form.isGood()) {
            return page(form, addresses.find(account), "");
        }
        addresses.change(account, rhythm);
        return Redirect.to(PAGE + "?done=changed");
    }

    private Answer remove(Request request) {
        unlessOff();
        addresses.remove(request.visitor().account());
        return Redirect.to(PAGE + "?done=off");
    }

    private Answer confirm(Request request) {
        unlessOff();
        return addresses.confirm(new Link(request.path("link")))
                ? letterPage("confirmed")
                : letterPage("too-late").withStatus(422);
    }

    /** It says the same for every link, so nobody learns whether there was one. */
    private Answer stop(Request request) {
        addresses.stop(new Link(request.path("link")));
        return letterPage("stopped");
    }

    private static Page letterPage(String which) {
        return Page.of("mail/letter.jte", which);
    }

    private static Rhythm rhythm(Form form) {
        String often = form.value("often");
        if (!often.equals("daily") && !often.equals("weekly")) {
            form.complain("often", say("mail.choose-how-often"));
        }
        try {
            int hour = Integer.parseInt(form.value("hour"));
            if (hour >= 0 && hour < 24) {
                return new Rhythm(often.equals("weekly"), hour);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words.
        }
        form.complain("hour", say("mail.choose-an-hour"));
        return Rhythm.USUAL;
    }

    private static Page page(Form form, Optional<Kept> kept, String done) {
        return Page.of("mail/email.jte", new MailView(form, kept, done)).withStatus(form.status());
    }

    private void unlessOff() {
        if (!settings.on()) {
            throw new NotFoundException();
        }
    }
}
