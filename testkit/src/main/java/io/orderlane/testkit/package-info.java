/** What tests of any module may need. Depends on nothing. */
@NullMarked
package io.orderlane.testkit;

import org.jspecify.annotations.NullMarked;
