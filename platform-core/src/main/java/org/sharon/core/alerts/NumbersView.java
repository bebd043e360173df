package org.sharon.core.alerts;

import java.util.List;

/** How the services of a lead are doing. */
record NumbersView(List<NumbersStore.OfService> services) {}
