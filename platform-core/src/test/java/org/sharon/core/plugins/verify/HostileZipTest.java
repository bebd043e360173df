package org.sharon.core.plugins.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharon.core.plugins.NotWholeException;
import org.sharon.core.plugins.RefusedException;

/** Zips that other readers take, each refused for its own reason before anything is unpacked. */
class HostileZipTest {

    private static final byte[] WORDS = "a = b\n".getBytes(UTF_8);

    @TempDir Path folder;

    @Test
    void aGoodOneWrittenByteByBytePasses() {
        byte[] jar = ZipBytes.good().bytes();

        assertThatCode(() -> Verifier.check(jar)).doesNotThrowAnyException();
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                of(
                        "something before the first entry",
                        zip -> zip.part("META-INF/MANIFEST.MF").gapBefore = WORDS,
                        "There is something before its first entry: build it again"),
                of(
                        "something between two entries",
                        zip -> zip.part("plug/Plugin.class").gapBefore = WORDS,
                        "There is something between its entries: build it again"),
                of(
                        "something after the end",
                        zip -> zip.behind = WORDS,
                        "There is something after its end: build it again"),
                of(
                        "an entry twice",
                        zip -> zip.add("plug/Plugin.class", WORDS),
                        "It has two entries called plug/Plugin.class: leave one"),
                of(
                        "an entry twice in other letters",
                        zip -> zip.add("plug/PLUGIN.class", WORDS),
                        "It has two entries called plug/PLUGIN.class: leave one"),
                of(
                        "a folder with the name of a file",
                        zip -> zip.add("plug/Plugin.class/", new byte[0]),
                        "It has two entries called plug/Plugin.class/: leave one"),
                of(
                        "a second manifest",
                        zip -> zip.add("META-INF/manifest.mf", WORDS),
                        "It has two entries called META-INF/manifest.mf: leave one"),
                of(
                        "two names for one entry",
                        zip -> zip.add("words.txt", WORDS).centralName = "other.txt",
                        "Its directory and its entry other.txt do not agree: build it again"),
                of(
                        "an entry that says it is longer",
                        zip -> zip.add("words.txt", WORDS).size = 7,
                        "Its directory and its entry words.txt do not agree: build it again"),
                of(
                        "a way out of the folder",
                        zip -> zip.add("../../words.txt", WORDS),
                        "Its entry ../../words.txt leads out of the jar: build it again"),
                of(
                        "a way out and in again",
                        zip -> zip.add("plug/../words.txt", WORDS),
                        "Its entry plug/../words.txt leads out of the jar: build it again"),
                of(
                        "an absolute name",
                        zip -> zip.add("/etc/words.txt", WORDS),
                        "Its entry /etc/words.txt leads out of the jar: build it again"),
                of(
                        "a name with a drive",
                        zip -> zip.add("C:words.txt", WORDS),
                        "Its entry C:words.txt leads out of the jar: build it again"),
                of(
                        "a name with a backslash",
                        zip -> zip.add("..\\words.txt", WORDS),
                        "Its entry ..\\words.txt leads out of the jar: build it again"),
                of(
                        "a name that ends early",
                        zip -> zip.add("words.txt\0.class", WORDS),
                        "It has an entry with a name that no file has, words.txt?.class: use plain"
                                + " letters in file names"),
                of(
                        "a name that moves the cursor",
                        zip -> zip.add("words\u001b[2J.txt", WORDS),
                        "It has an entry with a name that no file has, words?[2J.txt: use plain"
                                + " letters in file names"),
                of(
                        "a name that reads backwards",
                        zip -> zip.add("words\u202etxt.class", WORDS),
                        "It has an entry with a name that no file has, words?txt.class: use plain"
                                + " letters in file names"),
                of(
                        "a symbolic link",
                        zip -> zip.add("words.txt", WORDS).attributes = 0xa1ff << 16,
                        "Its entry words.txt is a link: put the file itself into the jar"),
                of(
                        "an encrypted entry",
                        zip -> zip.add("words.txt", WORDS).flags |= 1,
                        "Its entry words.txt is encrypted: build it again"),
                of(
                        "an entry that is packed otherwise",
                        zip -> zip.add("words.txt", WORDS).method = 12,
                        "Its entry words.txt is packed in a way that no jar is: build it again"),
                of(
                        "an entry with a second name",
                        zip ->
                                zip.add("words.txt", WORDS).extra =
                                        new byte[] {0x75, 0x70, 2, 0, 1, 1},
                        "Its entry words.txt has a second name or size: build it again"),
                of(
                        "a folder with something in it",
                        zip -> zip.add("words/", WORDS),
                        "Its folder words/ has content: build it again"),
                of(
                        "too many entries",
                        zip -> {
                            for (int i = 0; i < 2_000; i++) {
                                zip.add("words/" + i, new byte[0]);
                            }
                        },
                        "It has 2,003 entries, and at most 2,000 are allowed"),
                of(
                        "an entry that swells",
                        zip -> zip.addPacked("words.txt", new byte[1 << 20]),
                        "Its entry words.txt unpacks to more than 100 times its size: leave it out"),
                of(
                        "entries that swell together",
                        zip -> {
                            for (int i = 0; i < 60; i++) {
                                zip.addPacked("words/" + i, halfFull(1 << 20));
                            }
                        },
                        "It unpacks to more than 50 MB: leave out what is neither code nor words"),
                of(
                        "a very large file",
                        zip -> zip.add("words.txt", new byte[17 << 20]),
                        "It is larger than 16 MB: leave out what is neither code nor words"),
                of(
                        "a jar inside it",
                        zip -> zip.add("lib/other.jar", WORDS),
                        "It has another jar inside it, lib/other.jar: put the classes themselves"
                                + " into the jar"),
                of(
                        "a jar inside it under another name",
                        zip -> zip.add("words.txt", ZipBytes.good().bytes()),
                        "It has another jar inside it, words.txt: put the classes themselves into"
                                + " the jar"),
                of(
                        "a class under another name",
                        zip -> zip.add("words.txt", zip.part("plug/Plugin.class").data),
                        "It has a class under another name, words.txt: leave it out"),
                of(
                        "a library for Linux",
                        zip -> zip.add("words.txt", new byte[] {0x7f, 'E', 'L', 'F', 2}),
                        "It has a program for the machine inside it, words.txt: a plugin is Java"
                                + " only"),
                of(
                        "a library for Windows",
                        zip -> zip.add("words.bin", new byte[] {'M', 'Z', 0, 0, 2}),
                        "It has a program for the machine inside it, words.bin: a plugin is Java"
                                + " only"),
                of(
                        "a library by its name",
                        zip -> zip.add("native/words.so", WORDS),
                        "It has a program for the machine inside it, native/words.so: a plugin is"
                                + " Java only"),
                of(
                        "classes for another Java",
                        zip ->
                                zip.add(
                                        "META-INF/versions/21/plug/Plugin.class",
                                        zip.part("plug/Plugin.class").data),
                        "It has classes for several versions of Java, such as"
                                + " META-INF/versions/21/plug/Plugin.class: build it for 17 only"),
                of(
                        "a service that the JDK finds",
                        zip -> zip.add("META-INF/services/java.lang.System$LoggerFinder", WORDS),
                        "Leave out META-INF/services/java.lang.System$LoggerFinder: a plugin is"
                                + " found as a component"),
                of(
                        "a module",
                        zip -> zip.add("module-info.class", WORDS),
                        "Leave out module-info.class: a plugin is no module"),
                of(
                        "an API of its own",
                        zip -> zip.add("org/sharon/api/plugin/ServicePlugin.class", WORDS),
                        "It carries its own copy of org.sharon.api: leave the plugin API out of the"
                                + " jar"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String name, Consumer<ZipBytes> change, String sentence) {
        ZipBytes zip = ZipBytes.good();
        change.accept(zip);
        byte[] jar = zip.bytes();

        assertThat(ZipBytes.isReadByOthers(jar, folder)).isTrue();
        assertThatThrownBy(() -> Verifier.check(jar))
                .isInstanceOfAny(RefusedException.class, NotWholeException.class)
                .hasMessage(sentence);
    }

    /** Whoever copies a text over a jar is told, as soon as the file stops growing. */
    @Test
    void aTextIsNoJar() {
        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> Verifier.check("Dear Sir or Madam, ".repeat(9).getBytes(UTF_8)))
                .withMessage("It is not a jar: build it with the plugin parent pom");
    }

    /** Wherever a copy is interrupted, what is there so far is never taken for a jar. */
    @Test
    void noBeginningOfAJarIsAJar() {
        byte[] jar = PluginDraft.good().jar();
        for (int length = 0; length < jar.length; length++) {
            byte[] part = Arrays.copyOf(jar, length);

            assertThatExceptionOfType(NotWholeException.class)
                    .isThrownBy(() -> Verifier.check(part));
        }
    }

    /** A copy may be written from its end, or with room taken first. */
    @Test
    void aJarWithAHoleInItIsNotWhole() {
        byte[] jar = PluginDraft.good().jar();
        for (int start = 0; start < jar.length * 3 / 4; start += 7) {
            byte[] hole = jar.clone();
            Arrays.fill(hole, start, Math.max(start + 1, jar.length * 3 / 4), (byte) 0);

            assertThatExceptionOfType(NotWholeException.class)
                    .isThrownBy(() -> Verifier.check(hole));
        }
    }

    /** Wherever a byte is changed, the answer is a sentence and nothing else. */
    @Test
    void noChangedByteBringsTheReaderDown() {
        byte[] jar = PluginDraft.good().jar();
        for (int at = 0; at < jar.length; at++) {
            for (int change : new int[] {1, 0x80, 0xff}) {
                byte[] changed = jar.clone();
                changed[at] ^= change;

                assertThat(Verifier.findings(changed)).allMatch(it -> it.sentence().contains(": "));
            }
        }
    }

    private static byte[] halfFull(int size) {
        byte[] content = new byte[size];
        byte[] noise = new byte[size / 32];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, content, 0, noise.length);
        return content;
    }

    private static Arguments of(String name, Consumer<ZipBytes> change, String sentence) {
        return Arguments.of(name, change, sentence);
    }
}
