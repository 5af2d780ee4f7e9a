/** From file and environment to checked records, every problem in one message. */
@NullMarked
package io.orderlane.app.config.reading;

import org.jspecify.annotations.NullMarked;
