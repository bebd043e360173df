package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;

/** Where features add their routes. A route cannot be added without saying who may use it. */
public final class Routes {

    /**
     * One page.
     *
     * @param takesFile whether a file may be sent to it
     */
    record Pages(Route route, Handler handler, boolean takesFile) {

        Pages(Route route, Handler handler) {
            this(route, handler, false);
        }
    }

    record Sockets(Route route, SocketHandler handler) {}

    private final List<Pages> pages = new ArrayList<>();
    private final List<Sockets> sockets = new ArrayList<>();

    public void get(String path, Access access, Handler handler) {
        pages.add(new Pages(new Route("GET", path, access), handler));
    }

    /** The form token is checked before the handler runs. */
    public void post(String path, Access access, Handler handler) {
        pages.add(new Pages(new Route("POST", path, access), handler));
    }

    /**
     * A form with one file in it, {@link Request#upload}. Who sends it is asked before the file is
     * read.
     */
    public void upload(String path, Access access, Handler handler) {
        pages.add(new Pages(new Route("POST", path, access), handler, true));
    }

    public void socket(String path, Access access, SocketHandler handler) {
        sockets.add(new Sockets(new Route("SOCKET", path, access), handler));
    }

    /** Every route there is. */
    public List<Route> list() {
        List<Route> all = new ArrayList<>();
        pages.forEach(each -> all.add(each.route()));
        sockets.forEach(each -> all.add(each.route()));
        return List.copyOf(all);
    }

    List<Pages> pages() {
        return pages;
    }

    List<Sockets> sockets() {
        return sockets;
    }
}
