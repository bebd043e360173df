package org.sharon.core.pictures.faces;

import com.google.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the part that is written for this machine lies while it is used.
 *
 * @param path null where no computer is to look at pictures
 */
public record FaceFolder(@Nullable Path path) {

    @Inject
    FaceFolder() {
        this(null);
    }
}
