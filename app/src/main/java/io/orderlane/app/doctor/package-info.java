/** What an operator asks first: does everything work, and if not, what to do. Only http and wiring may depend on it. */
@NullMarked
package io.orderlane.app.doctor;

import org.jspecify.annotations.NullMarked;
