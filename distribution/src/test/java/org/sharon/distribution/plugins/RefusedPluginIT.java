package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;

/** In each of these a good jar serves, a bad one takes its place, and members notice nothing. */
@ExtendWith(InFelix.class)
class RefusedPluginIT {

    private static final String GOOD = "1.0.0";
    private static final String READING =
            """
            @Override
            public List<org.sharon.api.content.ContentItem> content() {
                java.time.LocalDate day = java.time.LocalDate.of(2026, 9, 1);
                return List.of(
                        new org.sharon.api.content.ContentItem(
                                "rest",
                                org.sharon.api.content.ContentItem.Kind.LIBRARY,
                                "Rest",
                                "How to rest.",
                                "library/rest.html",
                                "Gardener",
                                day,
                                day.plusYears(1)));
            }
            """;

    private static final String ASKING =
            """
            @Override
            public List<org.sharon.api.content.Survey> surveys() {
                org.sharon.api.content.Survey rest =
                        new org.sharon.api.content.Survey(
                                "rest",
                                1,
                                "Rest",
                                "So that we know.",
                                java.time.Duration.ofDays(90),
                                List.of(new org.sharon.api.content.Question.Words("how", "How?")));
                return List.of(rest, rest);
            }
            """;

    private static final String TEACHING =
            """
            @Override
            public List<org.sharon.api.content.TrainingModule> training() {
                return List.of(
                        new org.sharon.api.content.TrainingModule(
                                "rest", "Rest", "rest.html", List.of(), java.util.Map.of(), 12));
            }
            """;

    private static final String SETTINGS =
            "public List<org.sharon.api.settings.Setting> settings() { return List.of(new"
                    + " org.sharon.api.settings.Setting.Number(\"depth\", \"Depth\", \"How"
                    + " deep.\", 2, 1, 6)); }";

    @TempDir Path folder;

    static Stream<Arguments> badJars() {
        byte[] good = next().jar();
        return Stream.of(
                Arguments.of(
                        "cut off",
                        Arrays.copyOf(good, good.length / 2),
                        "It is not a whole jar: copy it again"),
                Arguments.of("damaged", damaged(good), "It is damaged: copy it again"),
                Arguments.of("empty", new byte[0], "It is not a whole jar: copy it again"),
                Arguments.of(
                        "no zip",
                        "These are words.".repeat(40).getBytes(StandardCharsets.UTF_8),
                        "It is not a jar: build it with the plugin parent pom"),
                Arguments.of(
                        "two classes",
                        next().with(
                                        "Second",
                                        "@org.osgi.service.component.annotations.Component(service ="
                                                + " org.sharon.api.plugin.ServicePlugin.class)"
                                                + " public final class Second implements"
                                                + " org.sharon.api.plugin.ServicePlugin { public"
                                                + " org.sharon.api.plugin.ServiceDescription"
                                                + " description() { return null; } }")
                                .withoutDescriptor()
                                .jar(),
                        "It has 2 components: mark one class @Component and no other"),
                Arguments.of(
                        "no class",
                        next().header("-dsannotations", "!*").withoutDescriptor().jar(),
                        "It has no component: mark one class @Component(service ="
                                + " ServicePlugin.class)"),
                Arguments.of(
                        "an id that is a path",
                        next().descriptorSays("\"../../garden\"", "\"garden\"").jar(),
                        "Its META-INF/sharon/plugin.json cannot be read: description: A service id has"
                                + " lower-case letters, digits and hyphens, at most 40:"
                                + " ../../garden. Build it again with the plugin parent pom"),
                Arguments.of(
                        "settings that do not parse",
                        next().also(SETTINGS)
                                .descriptorSays("\"otherwise\":9", "\"otherwise\":2")
                                .jar(),
                        "Its META-INF/sharon/plugin.json cannot be read: settings[0]: The value is"
                                + " between the smallest and the largest: depth. Build it again"
                                + " with the plugin parent pom"),
                Arguments.of(
                        "no bundle",
                        zip("readme.txt"),
                        "It is not an OSGi bundle: build it with the plugin parent pom"),
                Arguments.of(
                        "imports the core",
                        next().header("Import-Package", "org.sharon.core.plugins,*").jar(),
                        "It imports org.sharon.core.plugins, which a plugin cannot see: use the"
                                + " plugin API and the JDK only"),
                Arguments.of(
                        "imports a library of the core",
                        next().header("Import-Package", "io.vertx.core;version=\"[5,6)\",*").jar(),
                        "It imports io.vertx.core, which a plugin cannot see: use the plugin API"
                                + " and the JDK only"),
                Arguments.of(
                        "another API",
                        next().header("Import-Package", "org.sharon.api.plugin;version=\"[2,3)\",*")
                                .jar(),
                        "It was built for another version of org.sharon.api.plugin: build it again"
                                + " with this plugin API"),
                Arguments.of(
                        "a newer Java",
                        next().header(
                                        "Require-Capability",
                                        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                                .jar(),
                        "It needs Java 99, and this is Java %d: compile it for 17"
                                .formatted(Runtime.version().feature())),
                Arguments.of(
                        "its own API",
                        next().header("Private-Package", "plug.*,org.sharon.api.*").jar(),
                        "It carries its own copy of org.sharon.api: leave the plugin API out of the"
                                + " jar"),
                Arguments.of(
                        "an activator",
                        next().header("Bundle-Activator", "plug.Plugin")
                                .header("-fixupmessages", "Bundle Activator;is:=ignore")
                                .jar(),
                        "Leave out the header Bundle-Activator: a plugin starts as a component"),
                Arguments.of(
                        "code to share",
                        next().header("Export-Package", "plug").jar(),
                        "Leave out the header Export-Package: a plugin shares no code with"
                                + " another"),
                Arguments.of(
                        "not described",
                        next().withoutDescriptor().jar(),
                        "It has no META-INF/sharon/plugin.json: build it with the plugin parent"
                                + " pom"),
                Arguments.of(
                        "described for another version",
                        next().describedAs("3.0.0").jar(),
                        "Its META-INF/sharon/plugin.json was written for another jar, and differs"
                                + " in jar.version: build it again"),
                Arguments.of(
                        "another answer than its build has written down",
                        next().rooms(
                                        "return List.of(RoomSpec.forum(\"garden-hall\","
                                                + " \"Hall \" + System.nanoTime(), \"\"));")
                                .jar(),
                        "Its running answers differ from what its build wrote down, first in"
                                + " rooms[0].title: let each method always answer the same, and"
                                + " build it again"),
                Arguments.of(
                        "something to read that is not in the jar",
                        next().also(READING).jar(),
                        "content() names library/rest.html, which is not in the jar: put it into"
                                + " src/main/resources, or correct the path"),
                Arguments.of(
                        "two surveys with one id",
                        next().also(ASKING).jar(),
                        "surveys() has the id rest twice: give each its own"),
                Arguments.of(
                        "training without a question",
                        next().also(TEACHING).file("rest.html", "<p>Rest.</p>").jar(),
                        "The training module rest asks nothing: a certificate wants at least one"
                                + " question"),
                Arguments.of(
                        "a thread of its own",
                        next().with(
                                        "Busy",
                                        "class Busy { void go() { new Thread(() -> {}).start(); } }")
                                .jar(),
                        "plug.Busy.go (line 2) uses java.lang.Thread: a plugin starts no threads;"
                                + " for work on a timetable declare a Job"),
                Arguments.of(
                        "a way to stop the platform",
                        next().with("Busy", "class Busy { static { System.exit(1); } }").jar(),
                        "The static part of plug.Busy (line 2) uses java.lang.System.exit: a plugin"
                                + " cannot stop the platform; throw an exception"),
                Arguments.of(
                        "a constructor that throws",
                        next().whenMade("if (true) throw new IllegalStateException(\"no spade\");")
                                .jar(),
                        "Its component cannot be made: java.lang.IllegalStateException: no spade"),
                Arguments.of(
                        "a static initialiser that throws",
                        next().also("static final int DEPTH = Integer.parseInt(\"deep\");").jar(),
                        "Its component cannot be made: java.lang.NumberFormatException: For input"
                                + " string: \"deep\""),
                Arguments.of(
                        "a callback that throws",
                        next().rooms("throw new StackOverflowError();").jar(),
                        "rooms() throws java.lang.StackOverflowError"),
                Arguments.of(
                        "a callback that answers nothing",
                        next().rooms("return null;").jar(),
                        "rooms() answers null"),
                Arguments.of(
                        "a room twice",
                        next().rooms(
                                        "RoomSpec shed = RoomSpec.forum(\"shed\", \"Shed\", \"\");"
                                                + " return List.of(shed, shed);")
                                .jar(),
                        "rooms() names the room shed twice"),
                Arguments.of(
                        "a room of another service",
                        next().rooms(
                                        "return List.of(RoomSpec.forum(\"pond-hall\", \"Hall\","
                                                + " \"\"));")
                                .jar(),
                        "The room pond-hall is already a room of pond: choose another slug"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badJars")
    void aBadJarLeavesTheGoodOneServingAndSaysWhy(
            String name, byte[] bad, String sentence, BundleContext context) throws Exception {
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());
        Files.write(folder.resolve("pond.jar"), PluginSource.of("pond").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            int bundles = context.getBundles().length;
            plugins.rename("garden.jar", bad);

            assertThat(plugins.awaitRefusal("garden.jar")).isEqualTo(sentence);
            assertThat(plugins.version("garden")).contains(GOOD);
            assertThat(plugins.review("garden"))
                    .isEqualTo(new Outcome.Answered<>(Judgement.nothing()));
            assertThat(context.getBundles()).hasSize(bundles);
        }
    }

    @Test
    void aPluginThatThrowsInEveryCallbackIsRefused(BundleContext context) throws Exception {
        String[] callbacks = {
            "ServiceDescription description",
            "List<RoomSpec> rooms",
            "List<KeySpec> keys",
            "FeatureSet features",
            "List<Rule> rules"
        };

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            for (String callback : callbacks) {
                String file = callback.substring(callback.indexOf(' ') + 1) + ".jar";
                plugins.rename(file, PluginSource.throwingIn(callback).jar());

                assertThat(plugins.awaitRefusal(file))
                        .isEqualTo(
                                "%s() throws java.lang.IllegalStateException: no spade"
                                        .formatted(file.replace(".jar", "")));
            }
            assertThat(plugins.services.list()).isEmpty();
        }
    }

    @Test
    void aPluginThatNeverFinishesStartingIsRefused(BundleContext context) throws Exception {
        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            String slow =
                    "long end = System.nanoTime() + 9_000_000_000L;"
                            + " while (System.nanoTime() < end) {}";
            plugins.rename("garden.jar", next().whenMade(slow).jar());

            assertThat(plugins.awaitRefusal("garden.jar"))
                    .isEqualTo("It has not started within 5 seconds");
        }
    }

    @Test
    void aListenerCanRefuseAPlugin(BundleContext context) throws Exception {
        ServiceListener gate =
                new ServiceListener() {
                    @Override
                    public void serviceWillServe(Service next, Optional<Service> previous) {
                        if (!next.version().equals(GOOD)) {
                            throw new RefusedException("The rule G1 has an empty phrase");
                        }
                    }
                };
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());

        try (RunningPlugins plugins = RunningPlugins.in(context, folder, gate)) {
            plugins.rename("garden.jar", next().jar());

            assertThat(plugins.awaitRefusal("garden.jar"))
                    .isEqualTo("The rule G1 has an empty phrase");
            assertThat(plugins.version("garden")).contains(GOOD);
        }
    }

    @Test
    void aRefusedJarIsNotTriedAgainUntilItChanges(BundleContext context) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        SynchronousBundleListener counting =
                event -> {
                    if (event.getType() == BundleEvent.INSTALLED
                            && event.getBundle().getLocation().contains("garden.jar")) {
                        tries.incrementAndGet();
                    }
                };
        context.addBundleListener(counting);

        try (RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            plugins.rename(
                    "garden.jar",
                    PluginSource.of("garden").whenMade("Integer.parseInt(\"?\");").jar());
            plugins.awaitRefusal("garden.jar");
            plugins.rename("pond.jar", PluginSource.of("pond").jar());
            plugins.awaitVersion("pond", GOOD);
            assertThat(tries).hasValue(1);
            plugins.rename("garden.jar", PluginSource.of("garden").jar());
            plugins.awaitVersion("garden", GOOD);

            assertThat(plugins.deployer.statuses())
                    .extracting(DeploymentStatus::state)
                    .containsExactly(State.ACTIVE, State.ACTIVE);
        } finally {
            context.removeBundleListener(counting);
        }
    }

    private static PluginSource next() {
        return PluginSource.of("garden").version("2.0.0");
    }

    private static byte[] damaged(byte[] jar) {
        byte[] copy = jar.clone();
        // Among the packed bytes of an entry: after its name, and far from the next.
        int start = new String(jar, StandardCharsets.ISO_8859_1).indexOf("plug/Plugin.class") + 60;
        for (int at = start; at < start + 16; at++) {
            copy[at] ^= 0x55;
        }
        return copy;
    }

    private static byte[] zip(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }
}
