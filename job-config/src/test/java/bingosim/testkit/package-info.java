/** What tests of all modules share: fakes by hand, and a real database for integration tests. */
@NullMarked
package bingosim.testkit;

import org.jspecify.annotations.NullMarked;
