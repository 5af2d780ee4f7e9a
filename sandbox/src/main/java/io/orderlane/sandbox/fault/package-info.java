/** The plan of misbehaviour: which requests it meets and what it does to them. May use protocol and Jackson. */
@NullMarked
package io.orderlane.sandbox.fault;

import org.jspecify.annotations.NullMarked;
