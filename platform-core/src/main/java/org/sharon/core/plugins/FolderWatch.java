package org.sharon.core.plugins;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder whenever the system says that it changed, and once a second in any case: the
 * system may stay silent on a network disk, or when the folder itself was replaced.
 */
final class FolderWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    private final WatchService changes;
    private final Thread thread;

    FolderWatch(Path folder, Runnable look) throws IOException {
        changes = folder.getFileSystem().newWatchService();
        folder.register(
                changes,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        thread = new Thread(null, () -> watch(look), "plugin-deployer", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(FolderWatch.class.getClassLoader());
    }

    void start() {
        thread.start();
    }

    /** A look that is under way is interrupted. */
    @Override
    public void close() throws IOException {
        changes.close();
        thread.interrupt();
        try {
            thread.join(POLL.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Runnable look) {
        while (true) {
            try {
                WatchKey key = changes.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                look.run();
            } catch (ClosedWatchServiceException | InterruptedException closed) {
                return;
            } catch (RuntimeException | Error defect) {
                log.error("The plugins folder could not be read and is tried again", defect);
            }
        }
    }
}
