package org.sharon.core.pictures;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.nio.file.Path;
import org.sharon.core.pictures.faces.FaceFolder;

/** Pictures beside posts. */
public final class PicturesModule extends AbstractModule {

    private final Path faces;

    /**
     * @param faces a folder of ours for what looks for faces; is made when it is needed
     */
    public PicturesModule(Path faces) {
        this.faces = faces;
    }

    @Override
    protected void configure() {
        bind(FaceFolder.class).toInstance(new FaceFolder(faces));
        bind(PictureStore.class).in(Scopes.SINGLETON);
        bind(Pictures.class).in(Scopes.SINGLETON);
    }
}
