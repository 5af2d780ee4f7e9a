/** Random sequences on a store beside a small model of it. Depends on core and the store's contracts. */
@NullMarked
package io.orderlane.testkit.store.model;

import org.jspecify.annotations.NullMarked;
