package org.sharon.core.moderation;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a rule answered, as staff read it.
 *
 * @param rule such as {@code E1}
 * @param start the place in the text, in UTF-16 units; the same as {@code end} when the reason is
 *     about no place in particular
 * @param reason the words on the rule's card for staff
 * @param inTitle whether the place is in the title and not in the text
 */
public record Finding(
        String rule, int version, int start, int end, String reason, boolean inTitle) {

    public static List<Finding> read(String json) {
        try {
            List<Finding> findings = new ArrayList<>();
            for (Object each : new JsonArray(json)) {
                if (each instanceof JsonObject finding) {
                    findings.add(read(finding));
                }
            }
            return List.copyOf(findings);
        } catch (DecodeException | ClassCastException notOurs) {
            // The post itself can still be read, and a person decides about that.
            return List.of();
        }
    }

    public static String write(List<Finding> findings) {
        JsonArray array = new JsonArray();
        for (Finding each : findings) {
            JsonObject finding =
                    new JsonObject()
                            .put("rule", each.rule)
                            .put("version", each.version)
                            .put("start", each.start)
                            .put("end", each.end)
                            .put("reason", each.reason);
            array.add(each.inTitle ? finding.put("part", "title") : finding);
        }
        return array.encode();
    }

    private static Finding read(JsonObject json) {
        return new Finding(
                json.getString("rule", ""),
                json.getInteger("version", 1),
                json.getInteger("start", 0),
                json.getInteger("end", 0),
                json.getString("reason", ""),
                json.getString("part", "text").equals("title"));
    }
}
