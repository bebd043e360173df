package org.sharon.perinatal;

import org.junit.jupiter.api.Test;
import org.sharon.testkit.Member;
import org.sharon.testkit.RunningPlatform;

class PerinatalIT {

    @Test
    void aCryForHelpIsAnsweredAtOnceAndComesToAClinician() {
        try (RunningPlatform platform = RunningPlatform.with(PerinatalPlugin.class)) {
            Member wren = platform.member("kind wren").withKey("newborn");

            wren.says("She slept for two hours and so did I").thenPosted();
            wren.says("I have a plan and I am going to kill myself tonight").thenHelpIsShown();

            platform.clinician().seesAlert("I have a plan");
        }
    }
}
