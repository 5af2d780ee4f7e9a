/** Orderlane inside a Spring Boot application: what the class path and the properties ask for, as beans. */
@NullMarked
package io.orderlane.spring;

import org.jspecify.annotations.NullMarked;
