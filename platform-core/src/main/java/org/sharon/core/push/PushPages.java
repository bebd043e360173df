package org.sharon.core.push;

import static org.sharon.core.language.Words.say;
import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where people read who carries a message to their device, and say yes or no. */
final class PushPages implements RouteGroup {

    private static final String PAGE = "/me/notices/device";

    private static final Map<String, String> DONE =
            Map.of(
                    "on",
                    "push.this-device-is-told-from-now",
                    "off",
                    "push.none-of-your-devices-is-told-2");

    private final PushSettings settings;
    private final DeviceStore devices;
    private final PushSender sender;
    private final Clock clock;

    @Inject
    PushPages(PushSettings settings, DeviceStore devices, PushSender sender, Clock clock) {
        this.settings = settings;
        this.devices = devices;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::add);
        routes.post(PAGE + "/off", Access.SIGNED_IN, this::remove);
    }

    private Answer show(Request request) {
        return page(request, Form.blank(), sayIfAny(DONE.getOrDefault(request.query("done"), "")));
    }

    private Answer add(Request request) {
        if (!settings.on()) {
            throw new NotFoundException();
        }
        Form form = Form.of(request, "read");
        if (!form.has("read", "yes")) {
            form.complain("read", say("push.read-who-carries-the-message-then"));
        }
        Optional<Device> device =
                Device.of(request.form("endpoint"), request.form("p256dh"), request.form("auth"))
                        .filter(each -> settings.allows(each.endpoint()));
        if (form.isGood() && device.isEmpty()) {
            form.complain("read", say("push.this-browser-cannot-be-told-you"));
        }
        if (!form.isGood()) {
            return page(request, form, "");
        }
        devices.add(request.visitor().account(), device.orElseThrow(), clock.instant());
        return Redirect.to(PAGE + "?done=on");
    }

    private Answer remove(Request request) {
        devices.removeAll(request.visitor().account());
        return Redirect.to(PAGE + "?done=off");
    }

    private Page page(Request request, Form form, String done) {
        return Page.of(
                        "push/device.jte",
                        new PushView(
                                form,
                                settings.on(),
                                settings.on() ? sender.publicKey() : "",
                                devices.count(request.visitor().account()),
                                done))
                .withStatus(form.status());
    }
}
