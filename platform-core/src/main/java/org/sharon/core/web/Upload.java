package org.sharon.core.web;

import static java.util.Objects.requireNonNull;

/**
 * A file that came with a form.
 *
 * @param name as the sender calls it, without folders
 */
public record Upload(String name, byte[] bytes) {

    public Upload {
        requireNonNull(name, "name");
        requireNonNull(bytes, "bytes");
    }
}
