package org.sharon.core.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    /** Times are partly days and partly hours ago, so the hour of the first start matters. */
    @Test
    void tellsEveryTopicInItsOrderAndBeforeNowAtWhateverHourItStarts() {
        for (int minutes = 1; minutes < 24 * 60; minutes += 13) {
            Instant now = MIDNIGHT.plus(Duration.ofMinutes(minutes));
            topics().forEach(
                            (topic, lines) ->
                                    assertThat(lines)
                                            .as(topic + " at " + now)
                                            .extracting(line -> Moment.of(line.when(), now))
                                            .isSorted()
                                            .allMatch(at -> at.isBefore(now)));
        }
    }

    /** An answer to what nobody sees yet has no place. */
    @Test
    void aPictureIsLookedAtBeforeAnybodyAnswers() {
        for (int minutes = 1; minutes < 24 * 60; minutes += 13) {
            Instant now = MIDNIGHT.plus(Duration.ofMinutes(minutes));
            for (Script.Sketch sketch : Script.sketches()) {
                Instant sent = Moment.of(sketch.line().when(), now);
                Instant shown = sketch.waits() ? now : Moment.of(sketch.lookedAt(), now);
                assertThat(sent).as(sketch.picture()).isBefore(shown);
                assertThat(Script.lines())
                        .filteredOn(line -> isBeside(line, sketch))
                        .as(sketch.picture() + " at " + now)
                        .extracting(line -> Moment.of(line.when(), now))
                        .noneMatch(at -> at.isAfter(sent) && at.isBefore(shown));
            }
        }
    }

    private static boolean isBeside(Script.Line line, Script.Sketch sketch) {
        return line.room().equals(sketch.line().room())
                && line.title().equals(sketch.line().title())
                && !line.shelf().equals("live");
    }

    @Test
    void showsPicturesThatAreHereAndOneThatStillWaits() {
        assertThat(Script.sketches())
                .allSatisfy(
                        sketch -> {
                            assertThat(Resources.bytes("pictures/" + sketch.picture() + ".webp"))
                                    .hasSizeLessThan(15_000);
                            assertThat(sketch.alt()).isNotBlank();
                        })
                .filteredOn(Script.Sketch::waits)
                .hasSize(1);
    }

    @Test
    void isToldByPeopleWhoAreHere() {
        Set<String> cast = Cast.PEOPLE.stream().map(Cast.Person::nickname).collect(toSet());
        assertThat(
                        Stream.concat(
                                Stream.concat(Script.lines().stream(), sketchedLines())
                                        .map(Script.Line::author),
                                Script.threads().stream().map(Script.Words::author)))
                .isNotEmpty()
                .allMatch(cast::contains);
    }

    private static Stream<Script.Line> sketchedLines() {
        return Script.sketches().stream().map(Script.Sketch::line);
    }

    /** A wall and a living room have no topics: there, every line is its own. */
    private static Map<String, List<Script.Line>> topics() {
        return Script.lines().stream()
                .filter(line -> !line.shelf().equals("wall"))
                .collect(
                        groupingBy(
                                line -> line.room() + "/" + line.shelf() + "/" + line.title(),
                                LinkedHashMap::new,
                                toList()));
    }
}
