/** What can be configured: each key with its name, default, meaning and constraints beside its value. */
@NullMarked
package io.orderlane.app.config;

import org.jspecify.annotations.NullMarked;
