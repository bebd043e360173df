package org.sharon.testkit.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Question;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.settings.Setting;

/**
 * The plugin's own words.
 *
 * @param where the method or file they come from
 * @param text the words
 * @param forMembers whether members read them; staff read the rest
 */
record Words(String where, String text, boolean forMembers) {

    /** All that the plugin says to people. */
    static List<Words> of(PluginUnderTest plugin) {
        List<Words> all = new ArrayList<>();
        plugin.description()
                .ifPresent(
                        it -> {
                            all.add(members("description()", it.title()));
                            all.add(members("description()", it.audience()));
                            it.whatChanged()
                                    .ifPresent(
                                            said ->
                                                    all.add(
                                                            members(
                                                                    "description().whatChanged()",
                                                                    said)));
                        });
        for (RoomSpec room : plugin.rooms()) {
            all.add(members("rooms()", room.title()));
            all.add(members("rooms()", room.welcome()));
        }
        for (KeySpec key : plugin.keys()) {
            all.add(staff("keys()", key.title()));
        }
        plugin.rules().forEach(rule -> addRule(rule, all));
        for (Signpost signpost : plugin.signposts()) {
            all.add(members("signposts()", signpost.title()));
            all.add(members("signposts()", signpost.about()));
        }
        for (ContentItem item : plugin.content()) {
            all.add(members("content()", item.title()));
            all.add(members("content()", item.summary()));
            plugin.files()
                    .text(item.resource())
                    .filter(text -> item.resource().endsWith(".html"))
                    .ifPresent(text -> all.add(members(item.resource(), HtmlText.of(text))));
        }
        for (Survey survey : plugin.surveys()) {
            all.add(members("surveys()", survey.title()));
            all.add(members("surveys()", survey.why()));
            survey.questions().forEach(question -> addQuestion(question, all));
        }
        for (TrainingModule module : plugin.training()) {
            all.add(staff("training()", module.title()));
            module.questions()
                    .forEach(
                            question -> {
                                all.add(staff("training()", question.text()));
                                question.options()
                                        .forEach(each -> all.add(staff("training()", each)));
                            });
            plugin.files()
                    .text(module.resource())
                    .ifPresent(html -> all.add(staff(module.resource(), HtmlText.of(html))));
        }
        for (Setting setting : plugin.settings()) {
            all.add(staff("settings()", setting.label()));
            all.add(staff("settings()", setting.hint()));
        }
        for (PageSpec page : plugin.pages()) {
            all.add(members("pages()", page.title()));
        }
        MessageFiles.of(plugin.files()).english().values().stream()
                .map(text -> members(MessageFiles.ENGLISH, text))
                .forEach(all::add);
        return all.stream().filter(words -> !words.text().isBlank()).toList();
    }

    private static void addRule(Rule rule, List<Words> all) {
        String where = "rule " + rule.id();
        all.add(members(where, rule.card().memberText()));
        all.add(staff(where, rule.card().staffText()));
        addHelp(where, rule.card().rewriteHelp(), all);
        if (rule instanceof DeclaredRule declared) {
            declared.cases().stream()
                    .map(Case::help)
                    .forEach(help -> help.ifPresent(it -> addHelp(where, it, all)));
        }
    }

    private static void addHelp(String where, RewriteHelp help, List<Words> all) {
        help.instead().forEach(sentence -> all.add(members(where, sentence)));
    }

    private static void addQuestion(Question question, List<Words> all) {
        all.add(members("surveys()", question.text()));
        Stream<String> answers =
                question instanceof Question.Choice choice
                        ? choice.options().stream()
                        : question instanceof Question.Scale scale
                                ? Stream.of(scale.lowest(), scale.highest())
                                : Stream.of();
        answers.forEach(answer -> all.add(members("surveys()", answer)));
    }

    private static Words members(String where, String text) {
        return new Words(where, text, true);
    }

    private static Words staff(String where, String text) {
        return new Words(where, text, false);
    }
}
