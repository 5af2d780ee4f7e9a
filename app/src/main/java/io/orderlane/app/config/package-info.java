/** What the service is told: file and environment to checked records, every problem in one message. Wiring and service may depend on it. */
@NullMarked
package io.orderlane.app.config;

import org.jspecify.annotations.NullMarked;
