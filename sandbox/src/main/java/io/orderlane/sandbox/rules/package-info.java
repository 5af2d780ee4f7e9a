/** The pages' field tables as data, and the checks that read them. May use protocol and Jackson. */
@NullMarked
package io.orderlane.sandbox.rules;

import org.jspecify.annotations.NullMarked;
