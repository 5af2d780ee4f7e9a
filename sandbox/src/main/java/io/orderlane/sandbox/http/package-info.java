/** The socket: the two base APIs and the control endpoints on Vert.x. Nothing but the sandbox itself may use it. */
@NullMarked
package io.orderlane.sandbox.http;

import org.jspecify.annotations.NullMarked;
