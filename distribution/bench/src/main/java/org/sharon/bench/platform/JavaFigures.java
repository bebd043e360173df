package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds when everything that nobody needs is gone, asked with {@code jcmd}.
 *
 * @param loaders class loaders by their class; without those that the JDK makes for a method that
 *     is called often by reflection
 * @param threads by name; without those that the JDK starts and ends as it likes
 * @param metaspace used, in bytes
 * @param heap used, in bytes
 */
public record JavaFigures(List<String> loaders, List<String> threads, long metaspace, long heap) {

    private static final Pattern LOADER =
            Pattern.compile("(?m)^0x\\p{XDigit}+ +0x\\p{XDigit}+ +0x\\p{XDigit}+ .* (\\S+|<.*>)$");
    private static final String FOR_REFLECTION = "jdk.internal.reflect.DelegatingClassLoader";
    private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*)\" #\\d+");
    private static final Pattern OF_THE_JDK =
            Pattern.compile("C[12] CompilerThread\\d+|Attach Listener|process reaper.*");
    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final int COLLECTIONS = 3;
    private static final long KILO = 1024;

    public JavaFigures {
        loaders = List.copyOf(loaders);
        threads = List.copyOf(threads);
    }

    /** Collects garbage first, and more than once: what one collection frees may hold more. */
    public static JavaFigures of(ProcessFigures process) throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            ask(process, "GC.run");
            ask(process, "GC.run_finalization");
        }
        // One Java says it in answer to the first question, another to the second.
        String memory = ask(process, "GC.heap_info") + ask(process, "VM.metaspace", "basic");
        return new JavaFigures(
                loaders(ask(process, "VM.classloader_stats")),
                threads(ask(process, "Thread.print")),
                metaspace(memory),
                heap(memory));
    }

    /** How much more than before, in percent. */
    public static double growth(long before, long after) {
        return 100.0 * (after - before) / before;
    }

    /** The threads and class loaders here that were not there, so that a leak has a name. */
    public List<String> since(JavaFigures before) {
        List<String> more = new ArrayList<>(threads);
        before.threads.forEach(more::remove);
        List<String> moreLoaders = new ArrayList<>(loaders);
        before.loaders.forEach(moreLoaders::remove);
        more.addAll(moreLoaders);
        return more;
    }

    static List<String> loaders(String stats) {
        List<String> types = new ArrayList<>();
        for (Matcher found = LOADER.matcher(stats); found.find(); ) {
            if (!found.group(1).equals(FOR_REFLECTION)) {
                types.add(found.group(1));
            }
        }
        return types;
    }

    static List<String> threads(String dump) {
        List<String> names = new ArrayList<>();
        for (Matcher found = THREAD.matcher(dump); found.find(); ) {
            if (!OF_THE_JDK.matcher(found.group(1)).matches()) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    static long metaspace(String memory) {
        Matcher found = METASPACE.matcher(memory);
        return found.find() ? KILO * Long.parseLong(found.group(1)) : 0;
    }

    static long heap(String memory) {
        long sum = 0;
        for (Matcher found = GENERATION.matcher(memory); found.find(); ) {
            sum += KILO * Long.parseLong(found.group(1));
        }
        return sum;
    }

    /** One question to a running Java, as a developer would ask it. */
    private static String ask(ProcessFigures process, String... question) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/jcmd").toString());
        words.add(String.valueOf(process.pid()));
        words.addAll(Arrays.asList(question));
        try {
            Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
            String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IOException("jcmd cannot ask the platform: " + answer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
