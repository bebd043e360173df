package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sharon.core.web.Visitor;

/**
 * What has happened in the demonstration before anybody comes to look, from the first day to an
 * hour ago, each thing at its time.
 */
final class Story {

    /** Something that happened, and when. */
    private record Scene(Instant at, Runnable play) {}

    private final StoryClock clock;
    private final Talk talk;
    private final Sketches sketches;
    private final Correspondence correspondence;
    private final Goodbyes goodbyes;
    private final Shelves shelves;
    private final Learned learned;
    private final Questions questions;
    private final Pinboard pinboard;
    private final Presents presents;
    private final Habits habits;
    private final Warmth warmth;
    private final OtherSupport support;
    private final Calendar calendar;

    @Inject
    Story(
            StoryClock clock,
            Talk talk,
            Sketches sketches,
            Correspondence correspondence,
            Goodbyes goodbyes,
            Shelves shelves,
            Learned learned,
            Questions questions,
            Pinboard pinboard,
            Presents presents,
            Habits habits,
            Warmth warmth,
            OtherSupport support,
            Calendar calendar) {
        this.clock = clock;
        this.talk = talk;
        this.sketches = sketches;
        this.correspondence = correspondence;
        this.goodbyes = goodbyes;
        this.shelves = shelves;
        this.learned = learned;
        this.questions = questions;
        this.pinboard = pinboard;
        this.presents = presents;
        this.habits = habits;
        this.warmth = warmth;
        this.support = support;
        this.calendar = calendar;
    }

    /** Leaves the clock at the last of them. */
    void tell(Map<String, Visitor> cast) {
        Instant now = clock.now();
        for (Scene scene : scenes(cast, now)) {
            clock.goTo(scene.at());
            scene.play().run();
        }
    }

    private List<Scene> scenes(Map<String, Visitor> cast, Instant now) {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(scene("66d 19:00", now, () -> goodbyes.play(cast)));
        scenes.add(scene("50d 11:00", now, () -> shelves.play(cast)));
        Script.lines().forEach(it -> scenes.add(scene(it.when(), now, () -> talk.play(it, cast))));
        for (Script.Sketch it : Script.sketches()) {
            scenes.add(scene(it.line().when(), now, () -> sketches.send(it, cast)));
            if (!it.waits()) {
                scenes.add(scene(it.lookedAt(), now, () -> sketches.show(it, cast)));
            }
        }
        Script.presents()
                .forEach(it -> scenes.add(scene(it.when(), now, () -> presents.play(it, cast))));
        Script.threads()
                .forEach(
                        it ->
                                scenes.add(
                                        scene(
                                                it.when(),
                                                now,
                                                () -> correspondence.play(it, cast))));
        scenes.add(scene("8d 12:00", now, () -> learned.play(cast)));
        scenes.add(scene("6d 12:40", now, () -> questions.ofTheTeam(cast)));
        scenes.add(scene("5d 19:10", now, () -> questions.ofEvenings(cast)));
        scenes.add(scene("3d 04:25", now, () -> questions.ofNights(cast)));
        scenes.add(scene("2d 10:30", now, () -> pinboard.play(cast)));
        scenes.add(scene("10h00m", now, () -> habits.play(cast)));
        scenes.add(scene("0h30m", now, () -> warmth.play(cast)));
        scenes.add(scene("0h20m", now, () -> support.play(cast)));
        scenes.add(scene("0h10m", now, () -> calendar.play(cast)));
        // What happens at the same time stays in its order.
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }

    private static Scene scene(String when, Instant now, Runnable play) {
        return new Scene(Moment.of(when, now), play);
    }
}
