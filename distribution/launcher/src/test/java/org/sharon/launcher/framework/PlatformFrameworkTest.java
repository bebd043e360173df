package org.sharon.launcher.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.sharon.launcher.home.CannotStartException;

class PlatformFrameworkTest {

    @Test
    void saysWhatToDoWhenAPortIsTakenAtTheLastMoment() {
        RuntimeException told = PlatformFramework.explained(because(new BindException("in use")));

        assertThat(told)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Start it again")
                .hasMessageContaining("--port");
    }

    @Test
    void callsAnythingElseAFaultInTheProgram() {
        assertThat(PlatformFramework.explained(because(new IllegalStateException("odd"))))
                .isNotInstanceOf(CannotStartException.class);
    }

    private static BundleException because(Exception cause) {
        return new BundleException("It did not start", new ExecutionException(cause));
    }
}
