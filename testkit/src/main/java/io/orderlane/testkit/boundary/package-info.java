/** The house's boundaries as rules that a build can fail on. Depends on ArchUnit and on the names of core's packages. */
@NullMarked
package io.orderlane.testkit.boundary;

import org.jspecify.annotations.NullMarked;
