package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the README, into {@code target/screenshots}: {@code building.png} is then
 * copied to {@code pictures} by hand, when the building has changed its looks. {@link TwoPeopleIT}
 * takes {@code proposal.png}.
 */
@ExtendWith(BuildingKeeper.class)
class PicturesIT {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final int LARGEST = 150_000;

    @Test
    void areTakenOfHomeOfALivingRoomAndOfTheDesk(Building building) throws IOException {
        Files.createDirectories(FOLDER);
        byte[] home;
        byte[] living;
        try (Tab wren = building.phone().as("Quiet Wren")) {
            wren.goTo("/");
            home = take(wren, "home");
        }
        try (Tab otter = building.phone().as("Warm Cup").enter("living-perinatal");
                Tab mother = building.phone().as("Small Hours").enter("living-perinatal")) {
            mother.say("The heron by the canal was back today.");
            assertThat(otter.message("The heron by the canal").last()).isVisible();
            living = take(otter, "living-room");
        }
        new Furniture(building).alert("For the picture.");
        try (Tab rowan = building.desktop().as("rowan")) {
            rowan.goTo("/staff");
            take(rowan, "desk");
        }
        byte[] together = together(building, home, living);
        assertThat(together).hasSizeLessThan(LARGEST);
    }

    static byte[] take(Tab tab, String name) {
        return tab.page()
                .screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** Two phones beside each other. */
    private static byte[] together(Building building, byte[] left, byte[] right) {
        String phone =
                "<img src=\"data:image/png;base64,%s\" style=\"width:390px;border-radius:28px;"
                        + "box-shadow:0 0 0 8px #212b32\">";
        try (Tab paper = building.desktop(880, 892)) {
            paper.page()
                    .setContent(
                            "<body style=\"margin:24px;display:flex;gap:36px;background:#fff\">"
                                    + phone.formatted(Base64.getEncoder().encodeToString(left))
                                    + phone.formatted(Base64.getEncoder().encodeToString(right)));
            return take(paper, "building");
        }
    }
}
