package ${package};

import org.junit.jupiter.api.Test;
import org.sharon.testkit.RunningPlatform;

class ${className}IT {

    @Test
    void sellingIsHeld() {
        try (RunningPlatform platform = RunningPlatform.with(${className}.class)) {
            platform.member("kind wren")
                    .withKey("member")
                    .says("I am selling my old bike")
                    .thenHeld()
                    .thenReads("You can give them away.");

            platform.peerModerator().seesReview("my old bike");
        }
    }
}
