/**
 * The plugin of the benchmarks: a service as a developer would write it, with a rule in Java, a
 * page, rows of its own, a hook and a job. Only {@link org.sharon.bench.platform.SampleJar} uses
 * it, to put its classes into a jar.
 */
@NullMarked
package org.sharon.bench.sample;

import org.jspecify.annotations.NullMarked;
