package org.sharon.core.media;

import java.util.Map;
import org.sharon.core.web.Form;

/**
 * @param choices value and words
 */
record MediaNewView(Form form, Map<String, String> choices) {}
