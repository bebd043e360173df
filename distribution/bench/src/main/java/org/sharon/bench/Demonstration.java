package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharon.bench.crowd.Place;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;

/** The platform with enough invented people in it, and the rooms they are in. */
final class Demonstration {

    private static final String PEOPLE = "1200";
    private static final String POSTS = "2000";

    private Demonstration() {}

    static Platform start(Scratch scratch, Path install) throws IOException {
        return start(scratch, install, List.of());
    }

    /**
     * The same with a service that the invented trust opens as soon as its plugin comes, with
     * people in it.
     */
    static Platform startOpen(Scratch scratch, Path install) throws IOException {
        return start(scratch, install, List.of("-Dsharon.demo.open=true"));
    }

    private static Platform start(Scratch scratch, Path install, List<String> more)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "demo",
                                "--members",
                                PEOPLE,
                                "--posts",
                                POSTS,
                                "--sessions",
                                PEOPLE));
        words.addAll(more);
        return Platform.start(scratch, install, words.toArray(String[]::new));
    }

    /** The living room that most people may enter. */
    static Place livingRoom(Platform platform) throws IOException {
        return livingRooms(platform).get(0);
    }

    /** All living rooms, those with the most people first. */
    static List<Place> livingRooms(Platform platform) throws IOException {
        Map<String, List<String>> cookies =
                platform.sessions().stream()
                        .flatMap(
                                session ->
                                        session.livingRooms().stream()
                                                .map(room -> Map.entry(room, session.cookie())))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        List<Place> places = new ArrayList<>();
        cookies.forEach(
                (room, of) ->
                        places.add(new Place(platform.port(), "/rooms/" + room + "/live", of)));
        if (places.isEmpty()) {
            throw new IOException("The demonstration has no living room.");
        }
        places.sort(Comparator.comparing(place -> -place.cookies().size()));
        return places;
    }

    /** Somebody who may enter {@code room}. */
    static Session memberOf(Platform platform, String room) throws IOException {
        return platform.sessions().stream()
                .filter(session -> session.isIn(room))
                .findFirst()
                .orElseThrow(() -> new IOException("Nobody may enter " + room));
    }
}
