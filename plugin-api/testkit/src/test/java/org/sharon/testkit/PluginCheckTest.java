package org.sharon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sharon.api.rooms.KeySpec;

class PluginCheckTest {

    @TestFactory
    Stream<DynamicTest> aPluginThatKeepsTheContractPassesEveryTest() {
        return PluginCheck.of(new Shed()).tests();
    }

    @Test
    void everythingThatIsLeftToDoIsSaidAtOnce() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<KeySpec> keys() {
                        return List.of(KeySpec.opening("a", "A", "attic").exclusiveWith("b"));
                    }
                };

        assertThatThrownBy(() -> PluginCheck.of(shed).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("does not keep the contract yet")
                .hasMessageContaining(
                        "keys(): The key a opens attic, and rooms() has no such room. Add the room,"
                                + " or take it out of the key.")
                .hasMessageContaining(
                        "keys(): The key a excludes b, and there is no such key. Correct the name.");
    }

    @Test
    void aMethodThatThrowsHidesNothingElse() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<KeySpec> keys() {
                        throw new IllegalStateException("no spade");
                    }
                };

        assertThat(PluginCheck.of(shed).findings())
                .extracting(each -> each.where())
                .containsExactly("keys()");
    }
}
