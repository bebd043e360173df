package org.sharon.core.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.people.Audience;
import org.sharon.api.settings.Setting;
import org.sharon.descriptor.DescribedHook;
import org.sharon.descriptor.DescribedJob;
import org.sharon.descriptor.DescribedMigration;
import org.sharon.descriptor.DescribedPage;
import org.sharon.descriptor.PluginDescriptor;

/** What else the plugin brings: signposts, settings, tables, content, pages and the like. */
final class OfferChanges {

    private OfferChanges() {}

    static List<Section> of(Optional<PluginDescriptor> now, PluginDescriptor next) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                section(
                        "signposts",
                        "Signposts",
                        now,
                        next,
                        PluginDescriptor::signposts,
                        Signpost::id,
                        signpost -> "%s (%s)".formatted(signpost.title(), signpost.id()),
                        OfferChanges::details));
        sections.add(
                section(
                        "settings",
                        "Settings",
                        now,
                        next,
                        PluginDescriptor::settings,
                        Setting::id,
                        setting -> "%s (%s)".formatted(setting.label(), setting.id()),
                        setting -> List.of(setting.hint(), value(setting))));
        sections.add(
                section(
                        "tables",
                        "Tables",
                        now,
                        next,
                        plugin -> plugin.jar().migrations(),
                        DescribedMigration::file,
                        DescribedMigration::file,
                        migration -> List.of(migration.statement())));
        sections.add(
                section(
                        "content",
                        "Things to read, watch and hear",
                        now,
                        next,
                        PluginDescriptor::content,
                        ContentItem::id,
                        ContentItem::title,
                        item ->
                                List.of(
                                        item.summary(),
                                        "Reviewed by: %s on %s; withdrawn on %s"
                                                .formatted(
                                                        item.reviewer(),
                                                        item.reviewedOn(),
                                                        item.reviewBy()))));
        sections.add(
                section(
                        "surveys",
                        "Questions to members",
                        now,
                        next,
                        PluginDescriptor::surveys,
                        Survey::id,
                        survey -> "%s, version %d".formatted(survey.title(), survey.version()),
                        survey ->
                                List.of(
                                        survey.why(),
                                        "%d questions, again after %s"
                                                .formatted(
                                                        survey.questions().size(),
                                                        RuleChanges.words(survey.again())))));
        sections.add(
                section(
                        "training",
                        "Training of staff",
                        now,
                        next,
                        PluginDescriptor::training,
                        TrainingModule::id,
                        TrainingModule::title,
                        module ->
                                List.of(
                                        "%d questions; the certificate counts for %d months"
                                                .formatted(
                                                        module.questions().size(),
                                                        module.months()))));
        sections.add(
                section(
                        "pages",
                        "Pages of its own",
                        now,
                        next,
                        PluginDescriptor::pages,
                        DescribedPage::path,
                        page ->
                                "“%s” for %s"
                                        .formatted(
                                                page.title(),
                                                page.audience() == Audience.STAFF
                                                        ? "staff"
                                                        : "members"),
                        page ->
                                List.of(
                                        page.menu()
                                                .map(words -> "In the menu as “" + words + "”")
                                                .orElse("Not in the menu"))));
        sections.add(
                section(
                        "jobs",
                        "Work on a timetable",
                        now,
                        next,
                        PluginDescriptor::jobs,
                        DescribedJob::id,
                        job -> "%s, every %s".formatted(job.id(), RuleChanges.words(job.every())),
                        job -> List.of()));
        sections.add(
                section(
                        "hooks",
                        "What it hears of",
                        now,
                        next,
                        PluginDescriptor::hooks,
                        DescribedHook::name,
                        DescribedHook::words,
                        hook -> List.of()));
        sections.add(
                section(
                        "languages",
                        "Languages of its own words",
                        now,
                        next,
                        plugin -> sorted(plugin.jar().languages()),
                        language -> language,
                        language -> language,
                        language -> List.of()));
        return sections;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** A changed thing is told as it was, line by line, where a line is another one now. */
    private static <T> Section section(
            String id,
            String title,
            Optional<PluginDescriptor> now,
            PluginDescriptor next,
            Function<PluginDescriptor, List<T>> list,
            Function<T, String> key,
            Function<T, String> what,
            Function<T, List<String>> more) {
        return Section.of(
                id,
                title,
                now.map(list).orElse(List.of()),
                list.apply(next),
                key,
                what,
                more,
                (before, after) -> differences(before, after, what, more));
    }

    private static <T> List<String> differences(
            T before, T after, Function<T, String> what, Function<T, List<String>> more) {
        List<String> lines = new ArrayList<>();
        List<String> old = more.apply(before);
        if (!what.apply(before).equals(what.apply(after))) {
            lines.add("Now: " + what.apply(before));
        }
        more.apply(after).stream().filter(line -> !old.contains(line)).forEach(lines::add);
        old.stream()
                .filter(line -> !more.apply(after).contains(line))
                .forEach(line -> lines.add("Now: " + line));
        return lines.isEmpty() ? List.of("It is not the same as before.") : lines;
    }

    private static List<String> details(Signpost signpost) {
        if (signpost.contact().isEmpty()) {
            return List.of(
                    signpost.about(),
                    "It has no contact yet: the trust fills it in before members see it.");
        }
        return List.of(
                signpost.about(),
                "Contact: " + signpost.contact().get(),
                "Checked on %s; hidden from %s on"
                        .formatted(
                                signpost.verifiedOn().orElseThrow(),
                                signpost.expiresOn().orElseThrow()));
    }

    private static String value(Setting setting) {
        if (setting instanceof Setting.Text text) {
            return "Until a trust sets it: “%s”; at most %d characters"
                    .formatted(text.otherwise(), text.longest());
        }
        if (setting instanceof Setting.Number number) {
            return "Until a trust sets it: %d; from %d to %d"
                    .formatted(number.otherwise(), number.least(), number.most());
        }
        if (setting instanceof Setting.Choice choice) {
            return "Until a trust sets it: “%s”; one of: %s"
                    .formatted(choice.otherwise(), String.join(", ", choice.options()));
        }
        return ((Setting.Switch) setting).otherwise()
                ? "On until a trust switches it off"
                : "Off until a trust switches it on";
    }
}
