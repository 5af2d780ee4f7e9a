/** The verb scenarios: the catalogue and one scenario's page. Depends on the console. */
@NullMarked
package io.orderlane.app.cli.scenarios;

import org.jspecify.annotations.NullMarked;
