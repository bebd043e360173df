package org.sharon.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/** What a person reads when the platform is ready: where it is, and how to come in. */
final class Welcome {

    private static final int LOOK_EVERY_MILLIS = 50;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int OK = 200;

    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    /** Returns at once, looks again and again, and speaks once. */
    void sayWhenReady() {
        Thread thread = new Thread(this::waitAndSay, "welcome");
        thread.setDaemon(true);
        thread.start();
    }

    private void waitAndSay() {
        try {
            while (!isReady()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            System.out.print(text());
            System.out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("sharon: the sign-ins cannot be read: " + e);
        }
    }

    private boolean isReady() {
        try {
            URI health = URI.create(localAddress() + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String text() throws IOException {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        double seconds = (System.currentTimeMillis() - started) / 1000.0;
        StringBuilder text = new StringBuilder();
        text.append("%nSHaRON is ready after %.1f s: %s%n".formatted(seconds, publicAddress()));
        Path accounts = settings.path(Setting.HOME).resolve("demo-accounts.tsv");
        if (settings.text(Setting.MODE).equals("demo") && Files.exists(accounts)) {
            text.append("%nThese people do not exist. Sign in as one of them:%n%n".formatted());
            text.append(new Table(Files.readAllLines(accounts)).aligned());
            text.append("%nCtrl-C stops everything. The data stays in %s%n".formatted(home()));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private Path home() {
        return settings.path(Setting.HOME);
    }

    /** Browsers treat plain http as safe at localhost only, so that is the name to print. */
    private String publicAddress() {
        return "http://localhost:" + settings.number(Setting.PORT);
    }

    private String localAddress() {
        String address = settings.text(Setting.ADDRESS);
        boolean every =
                address.equals("0.0.0.0") || address.toLowerCase(Locale.ROOT).equals("[::]");
        return "http://%s:%d"
                .formatted(every ? "127.0.0.1" : address, settings.number(Setting.PORT));
    }
}
