package org.sharon.core.media;

/** What a file is that browsers play. */
enum Recorded {
    MP4("video/mp4", true),
    WEBM("video/webm", true),
    M4A("audio/mp4", false),
    MP3("audio/mpeg", false),
    OGG("audio/ogg", false);

    private final String type;
    private final boolean film;

    Recorded(String type, boolean film) {
        this.type = type;
        this.film = film;
    }

    /** As browsers name it. */
    String type() {
        return type;
    }

    boolean isFilm() {
        return film;
    }
}
