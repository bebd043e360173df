package org.sharon.bench.others;

import java.io.IOException;
import java.util.Map;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.SignIn;

/** An administrator who ends the quarantine of a service, whenever there is one. */
public final class Pardon {

    private final Browser administrator;
    private final String service;
    private int given;

    public Pardon(Browser administrator, String service) {
        this.administrator = administrator;
        this.service = service;
    }

    /** How many quarantines were ended. */
    public int given() {
        return given;
    }

    /** Looks, and ends it when there is one. */
    public void look() throws IOException {
        String path = "/admin/plugins/" + service;
        String page = administrator.page(path + "/health");
        if (page.contains("This service is in quarantine")) {
            administrator.post(
                    path + "/release",
                    Map.of(
                            "form-token",
                            SignIn.token(page),
                            "reason",
                            "It is measured what it costs others."));
            given++;
        }
    }
}
