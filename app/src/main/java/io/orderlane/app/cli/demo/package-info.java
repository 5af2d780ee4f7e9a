/** The verb demo: a sandbox, a service and sample journeys. Depends on other verbs' parts, the service, the sandbox. */
@NullMarked
package io.orderlane.app.cli.demo;

import org.jspecify.annotations.NullMarked;
