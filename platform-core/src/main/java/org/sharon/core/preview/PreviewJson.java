package org.sharon.core.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.sharon.core.moderation.rules.PhraseGate.Judged;
import org.sharon.core.preview.Corpus.Shift;

/** A preview as JSON. */
final class PreviewJson {

    private static final int FORMAT = 1;

    private PreviewJson() {}

    static String of(Preview preview) {
        return new JsonObject()
                .put("format", FORMAT)
                .put("service", preview.service())
                .put("title", preview.title())
                .put("now", preview.now().orElse(null))
                .put("next", preview.next())
                .put("affected", preview.affected().map(PreviewJson::of).orElse(null))
                .put("refusals", new JsonArray(preview.refusals()))
                .put("corpus", of(preview.corpus()))
                .put("sections", array(preview.sections(), PreviewJson::of))
                .encodePrettily();
    }

    private static JsonObject of(Affected people) {
        return new JsonObject().put("members", people.members()).put("staff", people.staff());
    }

    private static JsonObject of(Corpus corpus) {
        return new JsonObject()
                .put("lines", corpus.lines())
                .put("misses", array(corpus.misses(), PreviewJson::of))
                .put("shifts", array(corpus.shifts(), PreviewJson::of))
                .put("javaRules", new JsonArray(corpus.coded()))
                .put("javaLines", corpus.left())
                .put("unreadable", corpus.unreadable().orElse(null));
    }

    private static JsonObject of(Judged miss) {
        return new JsonObject()
                .put("line", miss.line().number())
                .put("rule", miss.line().rule())
                .put("expect", miss.line().expected().word())
                .put("verdict", miss.verdict().word())
                .put("text", miss.line().text());
    }

    private static JsonObject of(Shift shift) {
        return new JsonObject()
                .put("rule", shift.rule())
                .put("before", shift.before().word())
                .put("after", shift.after().word())
                .put("milder", shift.isMilder())
                .put("text", shift.text());
    }

    private static JsonObject of(Section section) {
        return new JsonObject()
                .put("id", section.id())
                .put("title", section.title())
                .put("changes", array(section.changes(), PreviewJson::of));
    }

    private static JsonObject of(Change change) {
        return new JsonObject()
                .put("change", change.kind().word())
                .put("what", change.what())
                .put("details", new JsonArray(change.details()));
    }

    private static <T> JsonArray array(List<T> things, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        things.forEach(thing -> array.add(json.apply(thing)));
        return array;
    }
}
