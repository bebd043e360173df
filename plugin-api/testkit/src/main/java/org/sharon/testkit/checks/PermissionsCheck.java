package org.sharon.testkit.checks;

import java.util.EnumSet;
import java.util.Set;
import org.sharon.api.hooks.Hook;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.plugin.Permission;

/** A plugin asks for exactly what it uses. */
final class PermissionsCheck implements Check {

    @Override
    public String promise() {
        return "asks for the permissions it uses and no others";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        Set<Permission> used = used(plugin);
        for (Permission permission : Permission.values()) {
            boolean asked = plugin.permissions().contains(permission);
            if (used.contains(permission) && !asked) {
                findings.add(
                        "permissions()",
                        "The plugin uses Permission.%s and does not ask for it. Add it: the people"
                                + " who approve the plugin read \"%s\".",
                        permission,
                        permission.words());
            }
            if (asked && !used.contains(permission) && plugin.hasAnsweredAll()) {
                findings.add(
                        "permissions()",
                        "The plugin asks for Permission.%s and does not use it. Leave it out.",
                        permission);
            }
        }
    }

    private static Set<Permission> used(PluginUnderTest plugin) {
        Set<Permission> used = EnumSet.noneOf(Permission.class);
        if (plugin.rules().stream().anyMatch(CodedRule.class::isInstance)) {
            used.add(Permission.READ_DRAFTS);
        }
        if (!plugin.pages().isEmpty()) {
            used.add(Permission.SHOW_PAGES);
        }
        if (!plugin.jobs().isEmpty()) {
            used.add(Permission.RUN_JOBS);
        }
        if (!plugin.files().names("db/", ".sql").isEmpty()) {
            used.add(Permission.STORE_ROWS);
        }
        for (Hook hook : plugin.hooks()) {
            used.add(
                    hook instanceof Hook.PostWillBeSaid
                            ? Permission.CHANGE_POSTS
                            : Permission.HEAR_EVENTS);
        }
        return used;
    }
}
