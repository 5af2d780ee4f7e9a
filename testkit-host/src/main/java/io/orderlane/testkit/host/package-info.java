/**
 * For tests of hosts: AlipayHK in the process, and phones to look at. Depends on core, alipayhk, sandbox and the API of
 * JUnit.
 */
@NullMarked
package io.orderlane.testkit.host;

import org.jspecify.annotations.NullMarked;
