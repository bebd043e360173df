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

    @Test
    void isToldByPeopleWhoAreHere() {
        Set<String> cast = Cast.PEOPLE.stream().map(Cast.Person::nickname).collect(toSet());
        assertThat(
                        Stream.concat(
                                Script.lines().stream().map(Script.Line::author),
                                Script.threads().stream().map(Script.Words::author)))
                .isNotEmpty()
                .allMatch(cast::contains);
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
