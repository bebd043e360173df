package org.sharon.core.pictures.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceHintTest {

    /** Of this build: a library cannot be deleted everywhere while it is in use. */
    private static final Path FOLDER = Path.of("target", "libraries").toAbsolutePath();

    private final FaceHint hint = new FaceHint(new FaceFolder(FOLDER));

    @Test
    void marksAFaceWhereItIs() {
        List<Mark> marks = hint.look(DrawnFace.on(600, 600, 300, 300, 260)).orElseThrow();

        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).middleX()).isCloseTo(0.5, within(0.06));
        assertThat(marks.get(0).middleY()).isCloseTo(0.5, within(0.1));
        assertThat(marks.get(0).width()).isBetween(0.25, 0.5);
    }

    @Test
    void marksASmallFaceInTheCornerOfALargePicture() {
        List<Mark> marks = hint.look(DrawnFace.on(1_400, 1_050, 1_330, 80, 40)).orElseThrow();

        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).middleX()).isCloseTo(0.95, within(0.02));
        assertThat(marks.get(0).middleY()).isCloseTo(0.076, within(0.02));
        assertThat(marks.get(0).width()).isLessThan(0.05);
    }

    @Test
    void marksTwoFacesInTheirOwnFrames() {
        assertThat(hint.look(DrawnFace.two(1_400, 700)))
                .hasValueSatisfying(marks -> assertThat(marks).hasSize(2));
    }

    @Test
    void marksNothingWhereNobodyIs() {
        assertThat(hint.look(DrawnFace.nobody(1_400, 1_050))).contains(List.of());
        assertThat(hint.look(DrawnFace.nobody(1, 1_400))).contains(List.of());
    }

    @Test
    void saysThatItHasNotLookedWhereItCannot(@TempDir Path home) throws IOException {
        byte[] picture = DrawnFace.nobody(200, 200);
        Path taken = Files.createFile(home.resolve("taken"));

        assertThat(new FaceHint(new FaceFolder()).look(picture)).isEmpty();
        assertThat(new FaceHint(new FaceFolder(taken.resolve("libraries"))).look(picture))
                .isEmpty();
        assertThat(hint.look(new byte[10])).isEmpty();
    }
}
