package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final Service first = Gardens.garden("1.0.0");
    private final Service second = Gardens.garden("2.0.0");
    private final Services services = new Services();

    @Test
    void findsTheVersionThatServesNow() {
        services.swap(live(first));
        services.swap(live(second));

        assertThat(services.find("garden")).containsSame(second);
        assertThat(services.list()).containsExactly(second);
    }

    @Test
    void findsNothingAfterAServiceHasGone() {
        Live live = live(first);
        services.swap(live);
        services.remove(live);

        assertThat(services.find("garden")).isEmpty();
        assertThat(services.lease("garden")).isEmpty();
    }

    @Test
    void aVersionThatWasReplacedDoesNotTakeItsSuccessorWithIt() {
        Live old = live(first);
        services.swap(old);
        services.swap(live(second));
        services.remove(old);

        assertThat(services.find("garden")).containsSame(second);
    }

    @Test
    void aLeaseKeepsItsVersionUntilItIsClosed() throws Exception {
        Live old = live(first);
        services.swap(old);
        Lease lease = services.lease("garden").orElseThrow();
        services.swap(live(second));
        CompletableFuture<Integer> closing = closing(old);

        assertThat(lease.service()).isSameAs(first);
        assertThat(closing).isNotDone();
        lease.close();
        assertThat(closing.get(5, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void closingALeaseTwiceIsClosingItOnce() throws Exception {
        Live live = live(first);
        services.swap(live);
        Lease one = services.lease("garden").orElseThrow();
        Lease two = services.lease("garden").orElseThrow();
        one.close();
        one.close();

        assertThat(live.close(Duration.ofMillis(1))).isEqualTo(1);
        two.close();
        assertThat(live.close(Duration.ofMillis(1))).isZero();
    }

    @Test
    void aVersionThatHasStoppedLetsNobodyIn() throws Exception {
        Live live = live(first);
        live.close(Duration.ZERO);

        assertThat(live.enter()).isFalse();
    }

    private static CompletableFuture<Integer> closing(Live live) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return live.close(Duration.ofSeconds(30));
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                });
    }

    private static Live live(Service service) {
        return new Live(service, ServicesTest.class.getClassLoader());
    }
}
