/** Random sequences on a store beside a small model of it. Depends on core, the store's contracts and jqwik, which whoever runs them brings. */
@NullMarked
package io.orderlane.testkit.store.model;

import org.jspecify.annotations.NullMarked;
