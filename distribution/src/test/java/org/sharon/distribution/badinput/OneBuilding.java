package org.sharon.distribution.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Member;

/** One demonstration for all tests that leave it as they found it. */
final class OneBuilding implements ParameterResolver {

    static final String ANOREXIA = "living-anorexia";
    static final String PERINATAL = "living-perinatal";

    private static final Map<String, Member> members = new ConcurrentHashMap<>();

    private record Started(Path home, RunningSharon sharon) implements AutoCloseable {

        static Started now() {
            try {
                Path home = Files.createTempDirectory("one-building");
                return new Started(home, RunningSharon.in(home).demo().start());
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            sharon.close();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /** A member of a room, signed in once; the others of the room by their number. */
    static Member member(RunningSharon sharon, String room, int number) {
        return members.computeIfAbsent(room + number, each -> signIn(sharon, room, number));
    }

    private static Member signIn(RunningSharon sharon, String room, int number) {
        try {
            String[] account =
                    sharon.accounts().stream()
                            .filter(row -> row[0].equals("member"))
                            .filter(row -> List.of(row[2].split(",")).contains(room))
                            .skip(number)
                            .findFirst()
                            .orElseThrow();
            return Member.signedIn(sharon.port(), account[3], account[4]);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSharon.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneBuilding.class))
                .getOrComputeIfAbsent("started", key -> Started.now(), Started.class)
                .sharon();
    }
}
