package org.sharon.core.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RedrawnTest {

    @Test
    void drawsWhatPeopleSendAndMakesItSmall() {
        for (byte[] file :
                new byte[][] {
                    TestPictures.drawn("png", 600, 300),
                    TestPictures.drawn("jpeg", 600, 300),
                    TestPictures.webp()
                }) {
            Redrawn drawn = Redrawn.of(file);
            assertThat(new String(drawn.bytes(), 0, 2, ISO_8859_1)).isEqualTo("\u00ff\u00d8");
            BufferedImage shown = TestPictures.read(drawn.bytes());
            assertThat(shown.getWidth()).isEqualTo(drawn.width());
        }
        Redrawn large = Redrawn.of(TestPictures.drawn("jpeg", 5_000, 3_000));
        assertThat(large.width()).isEqualTo(1_400);
        assertThat(large.height()).isEqualTo(840);
    }

    /** Faults of a decoder grow from the top of a picture to its bottom. */
    @Test
    void aSkyInWebPHasOneColourFromItsTopToItsBottom() throws IOException {
        byte[] file;
        try (InputStream in =
                getClass().getResourceAsStream("/demonstration/pictures/socks.webp")) {
            file = in.readAllBytes();
        }

        BufferedImage shown = TestPictures.read(Redrawn.of(file).bytes());

        Color top = new Color(shown.getRGB(460, 40));
        for (int[] at : new int[][] {{150, 450}, {470, 300}, {624, 443}, {800, 480}}) {
            Color below = new Color(shown.getRGB(at[0], at[1]));
            assertThat(
                            List.of(
                                    below.getRed() - top.getRed(),
                                    below.getGreen() - top.getGreen(),
                                    below.getBlue() - top.getBlue()))
                    .as("at %d, %d", at[0], at[1])
                    .allMatch(far -> Math.abs(far) <= 4);
        }
    }

    @Test
    void keepsNothingOfTheFileButThePicture() {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(TestPictures.photograph(1));
        two.writeBytes("PK\u0003\u0004<script>alert(1)</script>".getBytes(ISO_8859_1));

        String bytes = new String(Redrawn.of(two.toByteArray()).bytes(), ISO_8859_1);

        assertThat(bytes).doesNotContain(TestPictures.PLACE, "Exif", "PK\u0003\u0004", "<script>");
    }

    @Test
    void aPictureStandsUprightHoweverTheCameraWasHeld() {
        BufferedImage plain = TestPictures.read(Redrawn.of(TestPictures.photograph(1)).bytes());
        assertThat(isRed(plain, 5, 20)).isTrue();
        BufferedImage turned = TestPictures.read(Redrawn.of(TestPictures.photograph(3)).bytes());
        assertThat(isRed(turned, 75, 20)).isTrue();
        BufferedImage right = TestPictures.read(Redrawn.of(TestPictures.photograph(6)).bytes());
        assertThat(right.getWidth()).isEqualTo(40);
        assertThat(right.getHeight()).isEqualTo(80);
        assertThat(isRed(right, 20, 5)).isTrue();
        BufferedImage left = TestPictures.read(Redrawn.of(TestPictures.photograph(8)).bytes());
        assertThat(isRed(left, 20, 75)).isTrue();
    }

    @Test
    void aPictureThatBrokeOffOnItsWayIsNoPicture() {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] whole = TestPictures.drawn(format, 600, 300);
            byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);

            assertThatThrownBy(() -> Redrawn.of(half))
                    .as(format)
                    .isInstanceOf(PictureRefusedException.class);
        }
    }

    @Test
    void bombsAreNotDecoded() {
        for (int[] size : new int[][] {{50_000, 50_000}, {20_000, 20_000}, {65_000, 1}}) {
            byte[] bomb = TestPictures.bomb(size[0], size[1]);
            assertThat(bomb).hasSizeLessThan(200);
            assertThatThrownBy(() -> Redrawn.of(bomb))
                    .isInstanceOf(PictureRefusedException.class)
                    .hasMessageContaining("too large");
        }
        assertThatThrownBy(() -> Redrawn.of(new byte[9 * 1024 * 1024]))
                .hasMessageContaining("too large");
    }

    @Test
    void filesThatLieAboutTheirTypeAreNotTaken() {
        for (String file :
                new String[] {
                    "",
                    "GIF89a\u0001\0\u0001\0",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                    "<html>",
                    "BM",
                    "%PDF-1.7",
                    "II*\0",
                    "\u00ff\u00d8\u00ff",
                    "\u00ff\u00d8\u00ff\u00e0 and nothing behind it",
                    "\u0089PNG\r\n\u001a\n",
                    "RIFF\0\0\0\0WEBP",
                    "RIFF\0\0\0\0WAVEfmt "
                }) {
            assertThatThrownBy(() -> Redrawn.of(file.getBytes(ISO_8859_1)))
                    .as(file)
                    .isInstanceOf(PictureRefusedException.class);
        }
    }

    @Test
    void aBrokenFileIsShownAsItIsOrRefusedAndNothingElse() {
        SplittableRandom random = new SplittableRandom(11);
        byte[][] whole = {
            TestPictures.drawn("png", 60, 30), TestPictures.photograph(6), TestPictures.webp()
        };
        for (int i = 0; i < 1_500; i++) {
            byte[] broken = whole[i % whole.length].clone();
            for (int change = 0; change < 4; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            byte[] half = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
            try {
                assertThat(Redrawn.of(half).bytes()).isNotEmpty();
            } catch (PictureRefusedException refused) {
                assertThat(refused.getMessage()).contains("picture");
            }
        }
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 180 && (colour & 0xFF) < 80;
    }
}
