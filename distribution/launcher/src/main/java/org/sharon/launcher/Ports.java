package org.sharon.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/** Looks whether the ports are free, before anything that takes time is started. */
final class Ports {

    private Ports() {}

    static void checkFree(Settings settings) {
        checkFree(settings, Setting.PORT, "Choose another one with --port.");
        if (settings.number(Setting.MANAGEMENT_PORT) != 0) {
            checkFree(
                    settings,
                    Setting.MANAGEMENT_PORT,
                    "Choose another one with -Dsharon.management.port=, or 0 for none.");
        }
    }

    private static void checkFree(Settings settings, Setting setting, String advice) {
        int port = settings.number(setting);
        String address = settings.text(Setting.ADDRESS);
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            probe.getLocalPort();
        } catch (UnknownHostException e) {
            throw new CannotStartException(
                    "%s is %s, and this machine does not know that name."
                            .formatted(Setting.ADDRESS.key(), address),
                    e);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port %d on %s cannot be used (%s). Another program may be using it. %s"
                            .formatted(port, address, e.getMessage(), advice),
                    e);
        }
    }
}
