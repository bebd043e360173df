package org.sharon.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SniffedTest {

    @Test
    void knowsWhatBrowsersPlay() {
        assertThat(look(TestFilms.mp4(5_000))).contains(Recorded.MP4);
        assertThat(look(TestFilms.m4a(5_000))).contains(Recorded.M4A);
        assertThat(look(TestFilms.webm(5_000))).contains(Recorded.WEBM);
        assertThat(look(TestFilms.mp3(20))).contains(Recorded.MP3);
        assertThat(look(TestFilms.ogg("OpusHead"))).contains(Recorded.OGG);
        assertThat(look(TestFilms.ogg("\u0001vorbis"))).contains(Recorded.OGG);
    }

    @Test
    void takesNothingElseWhateverItIsCalled() {
        for (String other :
                new String[] {
                    "",
                    "<html><script>alert(1)</script>",
                    "\u0089PNG\r\n\u001a\n",
                    "GIF89a",
                    "%PDF-1.7",
                    "PK\u0003\u0004",
                    "MZ",
                    "ID3",
                    "OggS and nothing else",
                    "....ftypisom",
                    "\u001a\u0045\u00df\u00a3"
                }) {
            assertThat(look(TestFilms.text(other))).as(other).isEmpty();
        }
        assertThat(look(TestFilms.ogg("\u0080theora"))).isEmpty();
    }

    @Test
    void takesNoHalfFileAndNothingThatHasSomethingBehindIt() {
        for (byte[] whole : new byte[][] {TestFilms.mp4(5_000), TestFilms.webm(5_000)}) {
            assertThat(look(Arrays.copyOf(whole, whole.length - 1))).isEmpty();
            assertThat(look(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
            byte[] more = TestFilms.joined(whole, TestFilms.text("PK\u0003\u0004 and a program"));
            assertThat(look(more)).isEmpty();
        }
    }

    @Test
    void findsWhereSomebodyWroteThePlaceAndTheName() {
        byte[] film = TestFilms.mp4(5_000);
        Sniffed sniffed = sniffed(film);
        sniffed.look();

        assertThat(sniffed.details()).hasSize(1);
        Sniffed.Blank place = sniffed.details().get(0);
        assertThat(new String(film, (int) place.from(), (int) (place.end() - place.from())))
                .isEqualTo("udta" + TestFilms.PLACE);

        Sniffed sound = sniffed(TestFilms.mp3(20));
        sound.look();
        assertThat(sound.details()).hasSize(1);
        assertThat(sound.details().get(0).end()).isEqualTo(30);
    }

    @Test
    void nothingIsLeftThatAFilmSaysOfItself() {
        for (byte[] film : new byte[][] {TestFilms.webm(5_000), TestFilms.liveWebm(5_000)}) {
            assertThat(text(film)).contains(TestFilms.PLACE);

            byte[] clean = cleaned(film);

            assertThat(clean).hasSameSizeAs(film);
            assertThat(text(clean))
                    .doesNotContain(TestFilms.PLACE, "tags", "Telephone", "Program", "Track")
                    .contains("V_VP9");
            assertThat(look(clean)).as("it is still a film").contains(Recorded.WEBM);
            assertThat(cleaned(clean)).as("there is nothing more to take away").isEqualTo(clean);
        }
    }

    @Test
    void nothingIsLeftThatSoundSaysOfItself() {
        for (String codec : new String[] {"OpusHead", "\u0001vorbis"}) {
            byte[] sound = TestFilms.ogg(codec);

            byte[] clean = cleaned(sound);

            assertThat(text(clean)).doesNotContain(TestFilms.PLACE).contains(codec);
            assertThat(look(clean)).as("it is still sound").contains(Recorded.OGG);
            assertThat(clean).hasSameSizeAs(sound);
            assertPagesAreWhole(clean);
        }
    }

    @Test
    void aFilmThatCannotBeReadToItsEndIsNotTaken() {
        byte[] film = TestFilms.webm(5_000);
        int tags = text(film).lastIndexOf("\u0012\u0054\u00c3\u0067");
        film[tags + 4] = 0;

        assertThat(look(film)).isEmpty();
        byte[] sound = TestFilms.ogg("OpusHead");
        assertThat(look(Arrays.copyOf(sound, sound.length - 1))).isEmpty();
    }

    private static void assertPagesAreWhole(byte[] sound) {
        int at = 0;
        while (at < sound.length) {
            int segments = sound[at + 26] & 0xFF;
            int size = 27 + segments;
            for (int i = 0; i < segments; i++) {
                size += sound[at + 27 + i] & 0xFF;
            }
            byte[] page = Arrays.copyOfRange(sound, at, at + size);
            int said = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(22);
            Arrays.fill(page, 22, 26, (byte) 0);
            assertThat(TestFilms.sum(page)).as("the page at %d", at).isEqualTo(said);
            at += size;
        }
        assertThat(at).isEqualTo(sound.length);
    }

    private static byte[] cleaned(byte[] file) {
        Sniffed sniffed = sniffed(file);
        assertThat(sniffed.look()).isPresent();
        byte[] clean = file.clone();
        for (Sniffed.Blank blank : sniffed.details()) {
            int from = (int) blank.from();
            Arrays.fill(clean, from, (int) blank.end(), (byte) 0);
            System.arraycopy(blank.name(), 0, clean, from, blank.name().length);
        }
        return clean;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void noFileMakesItFail() {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] sound = {
            TestFilms.mp4(300),
            TestFilms.webm(300),
            TestFilms.liveWebm(300),
            TestFilms.mp3(5),
            TestFilms.m4a(300),
            Arrays.copyOf(TestFilms.ogg("OpusHead"), 1_000)
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = sound[i % sound.length].clone();
            for (int change = 0; change < 6; change++) {
                broken[random.nextInt(Math.min(160, broken.length))] = (byte) random.nextInt();
            }
            look(Arrays.copyOf(broken, random.nextInt(broken.length + 1)));
        }
    }

    private static Optional<Recorded> look(byte[] file) {
        return sniffed(file).look();
    }

    private static Sniffed sniffed(byte[] file) {
        return new Sniffed(
                file.length,
                (from, most) ->
                        from < 0 || from >= file.length
                                ? new byte[0]
                                : Arrays.copyOfRange(
                                        file,
                                        (int) from,
                                        (int) Math.min(file.length, from + most)));
    }
}
