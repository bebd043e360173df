package org.sharon.core.enabling;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.core.installations.OperatorRequest;
import org.sharon.core.installations.OperatorRequest.MistypedException;

/** What members are promised, as it is typed on the command line. */
final class OpeningWords {

    private static final Pattern HOURS =
            Pattern.compile("([a-z]+)=([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    private OpeningWords() {}

    /** In the form in which programs send it to the console. */
    static JsonObject json(OperatorRequest asked) {
        JsonObject json =
                new JsonObject()
                        .put("leadName", asked.word("lead-name"))
                        .put("leadTitle", asked.word("lead-title"))
                        .put("outside", asked.word("outside"))
                        .put("outsideWelsh", asked.word("outside-welsh"));
        JsonArray days = new JsonArray();
        for (String each : asked.all("hours")) {
            Matcher hours = HOURS.matcher(each);
            List<DayOfWeek> meant = hours.matches() ? days(hours.group(1)) : List.of();
            if (meant.isEmpty()) {
                throw new MistypedException(
                        "Write hours as weekdays=09:00-17:00, daily=08:00-22:00 or monday=18:00-20:00, and not %s."
                                .formatted(each));
            }
            meant.forEach(
                    day ->
                            days.add(
                                    new JsonObject()
                                            .put("day", AdminJson.word(day))
                                            .put("from", hours.group(2))
                                            .put("until", hours.group(3))));
        }
        return days.isEmpty() ? json : json.put("hours", days);
    }

    private static List<DayOfWeek> days(String word) {
        List<DayOfWeek> all = Arrays.asList(DayOfWeek.values());
        return switch (word) {
            case "daily" -> all;
            case "weekdays" -> all.subList(0, 5);
            default -> all.stream().filter(day -> AdminJson.word(day).equals(word)).toList();
        };
    }
}
