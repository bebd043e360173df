package org.sharon.core.help;

import java.util.List;
import org.sharon.core.signposts.PlacesOfService;

/**
 * Help now.
 *
 * @param places what the services of whoever is signed in name beside what is the same for
 *     everybody
 */
record HelpView(List<PlacesOfService> places) {}
