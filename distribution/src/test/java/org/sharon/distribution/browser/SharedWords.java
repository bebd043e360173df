package org.sharon.distribution.browser;

import com.microsoft.playwright.options.FilePayload;
import org.sharon.distribution.PackFiles;

/** A pack of one rule about a word that nobody else uses, and how an administrator handles it. */
final class SharedWords {

    static final String LIST = "/admin/packs";
    static final String TITLE = "Words for a visit";
    static final String ADDRESS = LIST + "/visit-words";

    private SharedWords() {}

    static void send(Tab administrator, byte[] file) {
        administrator.goTo(LIST);
        administrator
                .main()
                .locator("#file")
                .setInputFiles(new FilePayload("words.jar", "application/java-archive", file));
        administrator.press("Send the file");
    }

    /** Sends it and opens its page. */
    static void keep(Tab administrator) {
        send(administrator, PackFiles.oneWord());
        administrator.sees(TITLE + " 1.0.0 is kept.");
        administrator.goTo(ADDRESS);
    }

    /** Leaves it off, whatever it was before, where one administrator is enough. */
    static void switchOff(Tab administrator) {
        if (administrator.link("Switch off").count() > 0) {
            administrator.follow("Switch off");
            administrator.passwordField().fill(Building.PASSWORD);
            administrator.press("Switch off");
            administrator.sees("Done.");
        }
        administrator.goTo(ADDRESS);
    }
}
