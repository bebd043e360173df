package org.sharon.core.plugins.descriptor;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;
import org.sharon.api.plugin.Permission;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.settings.Setting;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.DescribedHook;
import org.sharon.descriptor.PluginDescriptor;

/**
 * What a plugin declares has to fit together. It is asked of what its build wrote down, before
 * anybody agrees to it; what the plugin answers once it runs is the same, or it does not serve.
 */
final class Declared {

    /** So that people can find their way, and a page that lists them stays a page. */
    private static final int MOST = 100;

    private static final Pattern SETTING_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    private final PluginDescriptor plugin;

    private Declared(PluginDescriptor plugin) {
        this.plugin = plugin;
    }

    /**
     * @throws RefusedException with the first thing that does not fit
     */
    static void check(PluginDescriptor plugin) {
        Declared declared = new Declared(plugin);
        declared.checkRooms();
        declared.checkKeys();
        declared.checkFeatures();
        declared.checkRules();
        declared.checkSettings();
        declared.checkPermissions();
    }

    private void checkRooms() {
        checkCount("rooms()", plugin.rooms());
        Set<String> slugs = new HashSet<>();
        for (RoomSpec room : plugin.rooms()) {
            if (!slugs.add(room.slug())) {
                throw new RefusedException(
                        "rooms() names the room %s twice".formatted(room.slug()));
            }
            checkFeature(room);
        }
    }

    private static void checkCount(String method, List<?> list) {
        if (list.size() > MOST) {
            throw new RefusedException(
                    "%s has %,d of them, and at most %d are allowed"
                            .formatted(method, list.size(), MOST));
        }
    }

    /** A feature that is locked off would close the room for ever. */
    private void checkFeature(RoomSpec room) {
        Feature feature =
                switch (room.kind()) {
                    case FORUM -> Feature.FORUM;
                    case LIVING -> Feature.LIVING;
                };
        if (plugin.features().state(feature) == FeatureState.LOCKED_OFF) {
            throw new RefusedException(
                    "The room %s needs Feature.%s: name it in features()"
                            .formatted(room.slug(), feature));
        }
    }

    private void checkKeys() {
        checkCount("keys()", plugin.keys());
        Set<String> ids = new HashSet<>();
        for (KeySpec key : plugin.keys()) {
            if (!ids.add(key.id())) {
                throw new RefusedException("keys() names the key %s twice".formatted(key.id()));
            }
        }
        for (KeySpec key : plugin.keys()) {
            for (String room : key.opens()) {
                if (plugin.rooms().stream().noneMatch(each -> each.slug().equals(room))) {
                    throw new RefusedException(
                            "The key %s opens %s, and rooms() has no such room"
                                    .formatted(key.id(), room));
                }
            }
            for (String other : key.excludes()) {
                if (!ids.contains(other)) {
                    throw new RefusedException(
                            "The key %s excludes %s, and keys() has no such key"
                                    .formatted(key.id(), other));
                }
            }
        }
    }

    /** A name that is wrong here would keep nobody from what could hurt them. */
    private void checkFeatures() {
        Set<String> named = new TreeSet<>(plugin.features().withoutGifts());
        named.addAll(plugin.features().timeline().withoutKeys());
        for (String key : named) {
            if (plugin.keys().stream().noneMatch(each -> each.id().equals(key))) {
                throw new RefusedException(
                        "features() leaves out holders of the key %s, and keys() has no such key"
                                .formatted(key));
            }
        }
    }

    private void checkRules() {
        Set<String> ids = new HashSet<>();
        plugin.rules()
                .forEach(
                        rule -> {
                            if (!ids.add(rule.card().id())) {
                                throw new RefusedException(
                                        "rules() has two rules called %s"
                                                .formatted(rule.card().id()));
                            }
                        });
    }

    private void checkSettings() {
        Set<String> ids = new HashSet<>();
        for (Setting setting : plugin.settings()) {
            if (!SETTING_ID.matcher(setting.id()).matches() || setting.id().length() > LONGEST_ID) {
                throw new RefusedException(
                        "settings() has the id \"%s\": use lower-case letters, digits and hyphens, at most %d"
                                .formatted(setting.id(), LONGEST_ID));
            }
            if (!ids.add(setting.id())) {
                throw new RefusedException(
                        "settings() has two settings called %s".formatted(setting.id()));
            }
        }
    }

    private void checkPermissions() {
        for (Permission needed : used()) {
            if (!plugin.permissions().contains(needed)) {
                throw new RefusedException(
                        "It uses what it does not ask for: add Permission.%s to permissions()"
                                .formatted(needed));
            }
        }
    }

    private Set<Permission> used() {
        Set<Permission> used = EnumSet.noneOf(Permission.class);
        if (!plugin.codedRules().isEmpty()) {
            used.add(Permission.READ_DRAFTS);
        }
        if (!plugin.pages().isEmpty()) {
            used.add(Permission.SHOW_PAGES);
        }
        if (!plugin.jobs().isEmpty()) {
            used.add(Permission.RUN_JOBS);
        }
        for (DescribedHook hook : plugin.hooks()) {
            used.add(
                    hook == DescribedHook.POST_WILL_BE_SAID
                            ? Permission.CHANGE_POSTS
                            : Permission.HEAR_EVENTS);
        }
        if (!plugin.jar().migrations().isEmpty()) {
            used.add(Permission.STORE_ROWS);
        }
        return used;
    }
}
