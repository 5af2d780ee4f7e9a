/** How long the built application takes to start. It starts processes only, and depends on nothing but the page they share. */
@NullMarked
package io.orderlane.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
