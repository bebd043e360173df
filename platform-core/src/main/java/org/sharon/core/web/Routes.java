package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where features add their routes. A route cannot be added without saying who may use it. */
public final class Routes {

    /**
     * One page.
     *
     * @param takesFile whether a file may be sent to it
     * @param large where it goes when it may be too large for memory
     * @param fromElsewhere whether it takes a form that is not ours, without a token
     */
    record Pages(
            Route route,
            Handler handler,
            boolean takesFile,
            @Nullable Large large,
            boolean fromElsewhere) {

        Pages(Route route, Handler handler) {
            this(route, handler, false, null, false);
        }
    }

    /**
     * @param most how many bytes are taken
     */
    record Large(long most, Supplier<UploadSink> sinks) {}

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
     * What a program elsewhere sends that knows nothing of our forms, such as one for e-mail when
     * somebody tells it to stop letters. No token is checked: only for an address that nobody can
     * guess, and for what does no harm whoever sends it.
     */
    public void postFromElsewhere(String path, Handler handler) {
        pages.add(new Pages(new Route("POST", path, Access.OPEN), handler, false, null, true));
    }

    /**
     * A form with one file in it, {@link Request#upload}. Who sends it is asked before the file is
     * read.
     */
    public void upload(String path, Access access, Handler handler) {
        pages.add(new Pages(new Route("POST", path, access), handler, true, null, false));
    }

    /**
     * A form with one large file in it, which goes to a sink of its own while it comes in: {@link
     * Request#received}.
     *
     * @param most how many bytes are taken
     */
    public void upload(
            String path, Access access, Handler handler, long most, Supplier<UploadSink> sinks) {
        Route route = new Route("POST", path, access);
        pages.add(new Pages(route, handler, true, new Large(most, sinks), false));
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
