package org.sharon.core.plugins;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.settings.Setting;

/** Asks a plugin everything once, and refuses answers that do not fit together. */
final class Answers {

    private static final Pattern SETTING_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Answers() {}

    /** Runs the plugin's code, so it is called on a thread that may be lost. */
    static Service read(
            ServicePlugin plugin, String version, String digest, PluginResources resources) {
        List<Rule> rules = list("rules()", plugin::rules);
        List<RuleCard> cards =
                rules.stream().map(rule -> answer("The card() of a rule", rule::card)).toList();
        Service service =
                new Service(
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
        checkRooms(service);
        checkKeys(service);
        checkRules(service);
        checkSettings(service);
        checkPermissions(service);
        return service;
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

    private static void checkRooms(Service service) {
        Set<String> slugs = new HashSet<>();
        for (RoomSpec room : service.rooms()) {
            if (!slugs.add(room.slug())) {
                throw new RefusedException(
                        "rooms() names the room %s twice".formatted(room.slug()));
            }
            checkFeature(service, room);
        }
    }

    /** A feature that is locked off would close the room for ever. */
    private static void checkFeature(Service service, RoomSpec room) {
        Feature feature =
                switch (room.kind()) {
                    case FORUM -> Feature.FORUM;
                    case LIVING -> Feature.LIVING;
                };
        if (service.features().state(feature) == FeatureState.LOCKED_OFF) {
            throw new RefusedException(
                    "The room %s needs Feature.%s: name it in features()"
                            .formatted(room.slug(), feature));
        }
    }

    private static void checkKeys(Service service) {
        Set<String> ids = new HashSet<>();
        for (KeySpec key : service.keys()) {
            if (!ids.add(key.id())) {
                throw new RefusedException("keys() names the key %s twice".formatted(key.id()));
            }
            for (String room : key.opens()) {
                if (service.room(room).isEmpty()) {
                    throw new RefusedException(
                            "The key %s opens %s, and rooms() has no such room"
                                    .formatted(key.id(), room));
                }
            }
            for (String other : key.excludes()) {
                if (service.key(other).isEmpty()) {
                    throw new RefusedException(
                            "The key %s excludes %s, and keys() has no such key"
                                    .formatted(key.id(), other));
                }
            }
        }
    }

    private static void checkRules(Service service) {
        Set<String> ids = new HashSet<>();
        for (RuleCard card : service.cards()) {
            if (!ids.add(card.id())) {
                throw new RefusedException("rules() has two rules called %s".formatted(card.id()));
            }
        }
    }

    private static void checkSettings(Service service) {
        Set<String> ids = new HashSet<>();
        for (Setting setting : service.contributions().settings()) {
            if (!SETTING_ID.matcher(setting.id()).matches() || setting.id().length() > 40) {
                throw new RefusedException(
                        "settings() has the id \"%s\": use lower-case letters, digits and hyphens, at most 40"
                                .formatted(setting.id()));
            }
            if (!ids.add(setting.id())) {
                throw new RefusedException(
                        "settings() has two settings called %s".formatted(setting.id()));
            }
        }
    }

    private static void checkPermissions(Service service) {
        boolean coded = service.rules().stream().anyMatch(CodedRule.class::isInstance);
        Set<Permission> used = service.contributions().used(coded);
        if (!service.resources().list("db").isEmpty()) {
            used.add(Permission.STORE_ROWS);
        }
        for (Permission needed : used) {
            if (!service.contributions().permissions().contains(needed)) {
                throw new RefusedException(
                        "It uses what it does not ask for: add Permission.%s to permissions()"
                                .formatted(needed));
            }
        }
    }
}
