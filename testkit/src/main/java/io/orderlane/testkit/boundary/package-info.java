/** The architecture rules of Orderlane as tests. Depends on ArchUnit and on the names of core's packages. */
@NullMarked
package io.orderlane.testkit.boundary;

import org.jspecify.annotations.NullMarked;
