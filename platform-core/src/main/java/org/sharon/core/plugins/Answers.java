package org.sharon.core.plugins;

import java.util.List;
import java.util.function.Supplier;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.plugin.ServicePlugin;

/** Asks a plugin everything once, and refuses what is no answer. */
final class Answers {

    private Answers() {}

    /** Runs the plugin's code, so it is called on a thread that may be lost. */
    static Service read(
            ServicePlugin plugin, String version, String digest, PluginResources resources) {
        List<Rule> rules = list("rules()", plugin::rules);
        List<RuleCard> cards =
                rules.stream().map(rule -> answer("The card() of a rule", rule::card)).toList();
        return new Service(
                version,
                digest,
                answer("description()", plugin::description),
                list("rooms()", plugin::rooms),
                list("keys()", plugin::keys),
                answer("features()", plugin::features),
                rules,
                cards,
                contributions(plugin),
                resources);
    }

    private static Contributions contributions(ServicePlugin plugin) {
        return new Contributions(
                answer("posture()", plugin::posture),
                answer("clocks()", plugin::clocks),
                list("signposts()", plugin::signposts),
                list("content()", plugin::content),
                list("surveys()", plugin::surveys),
                list("training()", plugin::training),
                list("hazards()", plugin::hazards),
                list("dataClasses()", plugin::dataClasses),
                list("settings()", plugin::settings),
                list("pages()", plugin::pages),
                list("jobs()", plugin::jobs),
                list("hooks()", plugin::hooks),
                answer("permissions()", plugin::permissions));
    }

    private static <T> T answer(String method, Supplier<T> question) {
        T answer;
        try {
            answer = question.get();
        } catch (ExhaustedError tooMuch) {
            throw new RefusedException(method + " " + Reasons.ofExhausted(tooMuch), tooMuch);
        } catch (Throwable everything) {
            throw new RefusedException(
                    "%s throws %s".formatted(method, Reasons.ofThrown(everything)), everything);
        }
        if (answer == null) {
            throw new RefusedException(method + " answers null");
        }
        return answer;
    }

    private static <T> List<T> list(String method, Supplier<List<T>> question) {
        return answer(
                method,
                () -> {
                    List<T> list = question.get();
                    return list == null ? null : List.copyOf(list);
                });
    }
}
