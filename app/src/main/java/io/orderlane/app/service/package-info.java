/** The service as a whole: started, ready, stopped. Only the command line may depend on it. */
@NullMarked
package io.orderlane.app.service;

import org.jspecify.annotations.NullMarked;
