/** The whole pipeline for embedding teams: Orderlane and its builder. */
@NullMarked
package io.orderlane.core;

import org.jspecify.annotations.NullMarked;
