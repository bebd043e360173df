package org.sharon.core.notices;

import java.util.Collection;

/** A way out of the building for the word that there is something new. */
public interface Outlet {

    /** These people were told something, after COMMIT. Must not block. */
    void told(Collection<Long> accounts);
}
