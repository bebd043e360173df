package org.sharon.core.web;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file to keep.
 *
 * @param name as it is to be called on the device of whoever asked
 * @param content is deleted when it has been sent
 */
public record Download(String name, String type, Path content) implements Answer {

    public Download {
        requireNonNull(type, "type");
        requireNonNull(content, "content");
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("A header cannot carry this name");
        }
    }
}
