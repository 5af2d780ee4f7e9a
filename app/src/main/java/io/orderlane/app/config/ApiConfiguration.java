package io.orderlane.app.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A base API of AlipayHK.
 *
 * @param path its path, from the first slash; part of what is signed
 */
public record ApiConfiguration(
        @NotNull(message = "it is missing")
        @Pattern(regexp = "/[!-~]*", message = "it is not a path of plain characters that begins with a slash")
        String path) {}
