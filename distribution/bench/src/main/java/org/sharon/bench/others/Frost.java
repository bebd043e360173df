package org.sharon.bench.others;

import java.util.function.IntFunction;
import org.sharon.bench.crowd.SmallTalk;

/** Small talk in which frost comes up from time to time: then the plugin misbehaves. */
public final class Frost implements IntFunction<String> {

    private volatile int every;

    /** From now on each so manieth line is about frost; 0 for none. */
    public void comesUpEvery(int lines) {
        every = lines;
    }

    @Override
    public String apply(int number) {
        int lines = every;
        boolean frosty = lines > 0 && number % lines == 0;
        return SmallTalk.line(number) + (frosty ? " There was frost." : "");
    }
}
