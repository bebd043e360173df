package org.sharon.core.houserules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.sharon.core.web.Frame;

/**
 * One screen.
 *
 * @param screen which, from 1
 * @param screens how many there are
 * @param to where somebody goes afterwards who came through here on their way; else empty
 */
record HouseRulesView(int screen, int screens, String to) {

    boolean isFirst() {
        return screen == 1;
    }

    boolean isLast() {
        return screen == screens;
    }

    /** Whether somebody comes through here on their way in. */
    boolean isOnTheWay() {
        return !to.isEmpty();
    }

    String after() {
        return isOnTheWay() ? to : "/";
    }

    String next(Frame frame) {
        return address(frame, screen + 1);
    }

    String back(Frame frame) {
        return address(frame, screen - 1);
    }

    private String address(Frame frame, int other) {
        String address = "/house-rules/" + other;
        return isOnTheWay()
                ? address + "?to=" + URLEncoder.encode(to, UTF_8)
                : frame.easily(address);
    }
}
