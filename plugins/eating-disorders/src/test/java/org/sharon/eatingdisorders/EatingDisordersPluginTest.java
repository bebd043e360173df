package org.sharon.eatingdisorders;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharon.testkit.PluginCheck;

class EatingDisordersPluginTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginCheck.of(new EatingDisordersPlugin()).tests();
    }
}
