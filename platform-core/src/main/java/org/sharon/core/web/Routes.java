package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;

/** Where features add their routes. A route cannot be added without saying who may use it. */
public final class Routes {

    record Pages(Route route, Handler handler) {}

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
