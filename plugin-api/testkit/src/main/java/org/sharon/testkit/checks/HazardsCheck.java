package org.sharon.testkit.checks;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharon.api.moderation.Rule;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.core.moderation.rules.RuleSet;

/** What a clinical safety officer signs is complete and speaks of things that exist. */
final class HazardsCheck implements Check {

    private static final Pattern LIKE_A_RULE = Pattern.compile("[A-Z]{1,3}\\d{1,3}[A-Za-z.-]{0,3}");

    @Override
    public String promise() {
        return "says what could go wrong, and what stands against it";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("hazards()", plugin.hazards().stream().map(Hazard::id).toList());
        findings.addRepeated(
                "dataClasses()", plugin.dataClasses().stream().map(DataClass::id).toList());
        if (plugin.hazards().isEmpty()) {
            findings.add(
                    "hazards()",
                    "There is none. A clinical safety officer signs the list before the service"
                            + " opens: say what could harm a person here.");
        }
        if (plugin.dataClasses().isEmpty()) {
            findings.add(
                    "dataClasses()",
                    "There is none. Say which personal data the service keeps and why; posts are"
                            + " personal data too.");
        }
        Set<String> rules =
                Stream.concat(
                                plugin.rules().stream().map(Rule::id),
                                RuleSet.baseline().ruleIds().stream())
                        .collect(Collectors.toSet());
        for (Hazard hazard : plugin.hazards()) {
            hazard.controls().stream()
                    .filter(control -> LIKE_A_RULE.matcher(control).matches())
                    .filter(control -> !rules.contains(control))
                    .forEach(
                            control ->
                                    findings.add(
                                            "hazard " + hazard.id(),
                                            "It counts on the rule %s, and there is none. Correct"
                                                    + " the id, or add the rule.",
                                            control));
        }
    }
}
