package ${package};

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sharon.testkit.PluginCheck;

class ${className}Test {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginCheck.of(new ${className}()).tests();
    }
}
