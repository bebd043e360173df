package org.sharon.example.allotment;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharon.testkit.PluginCheck;

// guide:check
class AllotmentPluginTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginCheck.of(new AllotmentPlugin()).tests();
    }
}
// end
