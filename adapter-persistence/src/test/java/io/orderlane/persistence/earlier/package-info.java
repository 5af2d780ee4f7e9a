/** What an earlier Orderlane wrote, which today's must open and go on with. */
@org.jspecify.annotations.NullMarked
package io.orderlane.persistence.earlier;
