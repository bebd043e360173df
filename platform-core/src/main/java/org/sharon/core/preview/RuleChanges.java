package org.sharon.core.preview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.RuleCard;
import org.sharon.descriptor.DescribedRule;
import org.sharon.descriptor.PluginDescriptor;

/** Safety rules, and how posts come into the rooms. */
final class RuleChanges {

    private RuleChanges() {}

    static List<Section> of(Optional<PluginDescriptor> now, PluginDescriptor next) {
        return List.of(
                rules(now.map(PluginDescriptor::rules).orElse(List.of()), next.rules()),
                new Section("posture", "How posts come into the rooms", changes(now, next)));
    }

    static Section rules(List<DescribedRule> now, List<DescribedRule> next) {
        return Section.of(
                "rules",
                "Safety rules",
                now,
                next,
                rule -> rule.card().id(),
                RuleChanges::line,
                rule -> words(rule.card()),
                RuleChanges::differences);
    }

    private static String line(DescribedRule rule) {
        return "%s, version %d, %s"
                .formatted(
                        rule.card().id(),
                        rule.card().version(),
                        rule instanceof DescribedRule.Declared declared
                                ? cases(declared)
                                : "written in Java: judged only when it runs");
    }

    private static String cases(DescribedRule.Declared rule) {
        List<String> verdicts =
                rule.cases().stream().map(each -> each.verdict().word()).distinct().toList();
        return "%d %s: %s"
                .formatted(
                        rule.cases().size(),
                        rule.cases().size() == 1 ? "case" : "cases",
                        String.join(", ", verdicts));
    }

    private static List<String> words(RuleCard card) {
        return List.of("Members read: " + card.memberText(), "Staff read: " + card.staffText());
    }

    private static List<String> differences(DescribedRule before, DescribedRule after) {
        RuleCard was = before.card();
        RuleCard will = after.card();
        List<Case> old = cases(before.declared().isPresent(), before);
        List<Case> next = cases(after.declared().isPresent(), after);
        boolean answersDiffer = !old.equals(next);
        return new Section.Parts()
                .add("Version", was.version(), will.version())
                .note(answersDiffer, casesDiffer(old, next))
                .note(
                        answersDiffer && was.version() == will.version(),
                        "It answers differently, and its version is the same.")
                .note(
                        before.declared().isPresent() != after.declared().isPresent(),
                        after.declared().isPresent()
                                ? "It was written in Java and is declared now."
                                : "It was declared and is written in Java now.")
                .add("Members read", was.memberText(), will.memberText())
                .add("Staff read", was.staffText(), will.staffText())
                .note(
                        !was.rewriteHelp().equals(will.rewriteHelp()),
                        "It offers other words to the author.")
                .lines();
    }

    private static List<Case> cases(boolean declared, DescribedRule rule) {
        return declared ? ((DescribedRule.Declared) rule).cases() : List.of();
    }

    private static String casesDiffer(List<Case> before, List<Case> after) {
        int same = 0;
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            same += before.get(i).equals(after.get(i)) ? 1 : 0;
        }
        return "Cases: %d before, %d after, %d as they were"
                .formatted(before.size(), after.size(), same);
    }

    private static List<Change> changes(Optional<PluginDescriptor> now, PluginDescriptor next) {
        List<Change> changes = new ArrayList<>();
        add(
                changes,
                now.map(PluginDescriptor::posture).map(RuleChanges::words),
                words(next.posture()));
        add(
                changes,
                now.map(PluginDescriptor::clocks).map(RuleChanges::words),
                words(next.clocks()));
        return changes;
    }

    private static void add(List<Change> changes, Optional<String> before, String after) {
        if (before.isEmpty()) {
            changes.add(Change.added(after, List.of()));
        } else if (!Objects.equals(before.get(), after)) {
            changes.add(Change.changed(after, List.of("Now: " + before.get())));
        }
    }

    private static String words(Posture posture) {
        String held =
                posture.holdsEveryPost()
                        ? "Every post waits for a person."
                        : posture.firstPostsHeld() == 0
                                ? "Posts appear at once unless a rule answers."
                                : "The first %d posts of each member wait for a person."
                                        .formatted(posture.firstPostsHeld());
        return posture.everyPostIsRead() ? held + " A person reads every post." : held;
    }

    private static String words(AlertClocks clocks) {
        return "A person looks at a red alert within %s, at an amber one within %s, and at a held post within %s, or sooner where the platform says so."
                .formatted(words(clocks.red()), words(clocks.amber()), words(clocks.held()));
    }

    static String words(Duration time) {
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " minutes";
        }
        return time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
    }
}
