package org.sharon.core.store;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Migrations that are in memory, by name. */
final class TextResources implements ResourceProvider {

    private final SortedMap<String, String> texts;

    TextResources(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        String text = texts.get(name);
        return text == null ? null : new Text(name, text);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return texts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .filter(each -> Arrays.stream(suffixes).anyMatch(each.getKey()::endsWith))
                .<LoadableResource>map(each -> new Text(each.getKey(), each.getValue()))
                .toList();
    }

    private static final class Text extends LoadableResource {

        private final String name;
        private final String text;

        Text(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
