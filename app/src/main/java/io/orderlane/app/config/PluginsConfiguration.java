package io.orderlane.app.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios from outside.
 *
 * @param dir a folder with scenario jars
 */
public record PluginsConfiguration(@ReadableFolder @Nullable Path dir) {}
