package org.sharon.core.web;

/** Keeps what people are writing; bound by {@code drafts}. Blocks. */
public interface DraftShelf {

    /** Keeps nothing. */
    DraftShelf NONE =
            new DraftShelf() {
                @Override
                public Draft find(long account, String place) {
                    return Draft.NONE;
                }

                @Override
                public long keep(long account, DraftForm form) {
                    return 0;
                }

                @Override
                public void sent(long account, DraftForm form) {
                    // There is none to take away.
                }
            };

    /** What this person had begun to write there; {@link Draft#NONE} when nothing is kept. */
    Draft find(long account, String place);

    /**
     * Keeps what is typed. When another window has written there since, its words are kept beside.
     *
     * @return the revision that the window knows from now on
     */
    long keep(long account, DraftForm form);

    /** These words have arrived where they should: the draft goes. */
    void sent(long account, DraftForm form);
}
