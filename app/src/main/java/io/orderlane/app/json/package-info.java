/** JSON at our own API: strict text to trees and back, problem bodies, journeys. All of the app may depend on it. */
@NullMarked
package io.orderlane.app.json;

import org.jspecify.annotations.NullMarked;
