package org.sharon.testkit;

import java.util.Map;
import java.util.Optional;
import org.sharon.testkit.running.Shown;
import org.sharon.testkit.running.Visitor;

/** The page on which staff see what waits for them. */
final class StaffDesk {

    private final String who;
    private final Visitor visitor;
    private final RunningPlatform platform;

    StaffDesk(String who, Visitor visitor, RunningPlatform platform) {
        this.who = who;
        this.visitor = visitor;
        this.platform = platform;
    }

    /** Waits for it, because it comes a moment after the author was answered. */
    String find(String kind, String text) {
        platform.eventually(
                () -> look(kind, text).isPresent(),
                () ->
                        "The %s should see \"%s\" among the %ss. The desk says: %s"
                                .formatted(who, text, kind, visitor.get("/staff").words()));
        return look(kind, text).orElseThrow();
    }

    void demandNone(String kind, String text) {
        if (look(kind, text).isPresent()) {
            throw new AssertionError(
                    "The %s should not see \"%s\" among the %ss".formatted(who, text, kind));
        }
    }

    void act(String address, String act) {
        Shown answer = visitor.post(address + "/" + act, Map.of());
        if (answer.status() >= 400) {
            throw new AssertionError("The %s cannot %s: %s".formatted(who, act, answer.words()));
        }
    }

    PageSeen open(String path) {
        return new PageSeen("The " + who, path, visitor.get(path));
    }

    /** Its address. Between the address of an item and its words there is no other item. */
    private Optional<String> look(String kind, String text) {
        String address = "(/staff/" + kind + "s/\\d+)";
        for (String item : visitor.get("/staff").markup().split("<li class=\"item")) {
            Shown part = new Shown(200, item, "");
            if (part.words().contains(text) && part.find(address).isPresent()) {
                return part.find(address);
            }
        }
        return Optional.empty();
    }
}
