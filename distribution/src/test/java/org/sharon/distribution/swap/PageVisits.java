package org.sharon.distribution.swap;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sharon.distribution.talk.Member;

/** Somebody who opens one page after another, all the time. */
final class PageVisits implements AutoCloseable {

    private static final int OK = 200;
    private static final int PAUSE_MILLIS = 20;

    private final Thread thread;
    private final AtomicInteger good = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean ended;

    PageVisits(Member member, int port, List<String> pages) {
        thread = new Thread(() -> visit(member, port, pages), "page-visits");
        thread.setDaemon(true);
        thread.start();
    }

    private void visit(Member member, int port, List<String> pages) {
        for (int i = 0; !ended; i++) {
            try {
                int status = member.get(port, pages.get(i % pages.size())).statusCode();
                (status == OK ? good : failed).incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (IOException lost) {
                failed.incrementAndGet();
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    int good() {
        return good.get();
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join(TimeUnit.SECONDS.toMillis(30));
    }
}
