package org.sharon.perinatal;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharon.testkit.PluginCheck;

class PerinatalPluginTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginCheck.of(new PerinatalPlugin()).tests();
    }
}
