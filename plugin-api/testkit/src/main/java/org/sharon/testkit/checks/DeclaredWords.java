package org.sharon.testkit.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.content.Question;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.features.Reaction;
import org.sharon.api.features.ReactionSet;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.Audience;
import org.sharon.api.rooms.RoomSpec;

/** What a plugin declares and the platform shows to members in their own language. */
final class DeclaredWords {

    private DeclaredWords() {}

    static List<Words> of(PluginUnderTest plugin) {
        List<Words> all = new ArrayList<>();
        plugin.description().ifPresent(it -> add(all, "description()", it.title()));
        for (RoomSpec room : plugin.rooms()) {
            add(all, "rooms()", room.title(), room.welcome());
        }
        plugin.rules().forEach(rule -> add(all, "rule " + rule.id(), rule.card().memberText()));
        for (Signpost signpost : plugin.signposts()) {
            add(all, "signposts()", signpost.title(), signpost.about());
        }
        plugin.surveys().forEach(survey -> addSurvey(all, survey));
        for (PageSpec page : plugin.pages()) {
            if (page.audience() == Audience.MEMBERS) {
                add(all, "pages()", page.title(), page.menu().orElse(""));
            }
        }
        addFeatures(all, plugin);
        return all.stream().filter(words -> !words.text().isBlank()).distinct().toList();
    }

    /** The signs of support that the platform lends, it says itself. */
    private static void addFeatures(List<Words> all, PluginUnderTest plugin) {
        for (Reaction sign : plugin.features().reactions().reactions()) {
            boolean lent =
                    Stream.of(ReactionSet.words(), ReactionSet.hearts())
                            .anyMatch(set -> set.reactions().contains(sign));
            if (!lent) {
                add(all, "features()", sign.words());
            }
        }
        plugin.features().blog().prompts().forEach(each -> add(all, "features()", each));
        plugin.features().timeline().milestones().forEach(each -> add(all, "features()", each));
    }

    private static void addSurvey(List<Words> all, Survey survey) {
        add(all, "surveys()", survey.title(), survey.why());
        for (Question question : survey.questions()) {
            add(all, "surveys()", question.text());
            if (question instanceof Question.Choice choice) {
                choice.options().forEach(each -> add(all, "surveys()", each));
            } else if (question instanceof Question.Scale scale) {
                add(all, "surveys()", scale.lowest(), scale.highest());
            }
        }
    }

    private static void add(List<Words> all, String where, String... texts) {
        Stream.of(texts).map(text -> new Words(where, text, true)).forEach(all::add);
    }
}
