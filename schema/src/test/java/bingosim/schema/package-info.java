/** A real database for the integration tests of all modules, and the test of the migrations. */
@NullMarked
package bingosim.schema;

import org.jspecify.annotations.NullMarked;
