package org.sharon.distribution;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a platform is to be started; whatever is not said here has a good default. */
public final class SharonStart {

    private static final int PORTS = 3;

    private final Path home;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> wrapper = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String command = "run";
    private List<Integer> ports = List.of();

    SharonStart(Path home) {
        this.home = home;
    }

    /** With the invented people. */
    public SharonStart demo() {
        command = "demo";
        return this;
    }

    /** With the plugin in this folder, which somebody is writing. */
    public SharonStart dev(Path plugin) {
        command = "dev";
        options.add(plugin.toString());
        return this;
    }

    /** With so many more members and posts, and cookies for so many of them. */
    public SharonStart load(int members, int posts, int sessions) {
        options.addAll(List.of("--members", "" + members));
        options.addAll(List.of("--posts", "" + posts));
        options.addAll(List.of("--sessions", "" + sessions));
        return demo();
    }

    /** On the database of another platform, instead of one of its own. */
    public SharonStart onDatabaseOf(RunningSharon other) {
        return onDatabase(other.databaseSettings());
    }

    /** On the database that this settings file names. */
    public SharonStart onDatabase(Path settingsFile) {
        options.addAll(List.of("--config", settingsFile.toString()));
        return this;
    }

    public SharonStart with(String setting, Object value) {
        settings.put(setting, value.toString());
        return this;
    }

    public SharonStart withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** On these ports, found with {@link FreePorts}: for people, for the operator, for nodes. */
    public SharonStart on(List<Integer> chosen) {
        ports = List.copyOf(chosen);
        return this;
    }

    /** Started by another program, such as one that makes a process group. */
    public SharonStart under(String... program) {
        wrapper.addAll(List.of(program));
        return this;
    }

    /** Starts it and returns when it is ready. */
    public RunningSharon start() throws IOException, InterruptedException {
        return startWithoutWaiting().awaitReady();
    }

    public RunningSharon startWithoutWaiting() throws IOException {
        Files.createDirectories(home);
        List<Integer> chosen = ports.isEmpty() ? FreePorts.find(PORTS) : ports;
        ProcessBuilder builder = SharonArchive.command(words(chosen));
        builder.command().addAll(0, wrapper);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.resolve("console.log").toFile()));
        return new RunningSharon(builder.start(), home, chosen);
    }

    private String[] words(List<Integer> chosen) {
        List<String> words = new ArrayList<>(List.of(command, "--home", home.toString()));
        words.addAll(List.of("--port", "" + chosen.get(0)));
        words.addAll(options);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("sharon.management.port", "" + chosen.get(1));
        all.put("sharon.node.address", "127.0.0.1:" + chosen.get(2));
        all.put("sharon.stop.with.parent", "true");
        all.putAll(settings);
        all.forEach((key, value) -> words.add("-D" + key + "=" + value));
        return words.toArray(String[]::new);
    }
}
