/** How manager and worker reach database and broker: the same addresses, checks and transactions for both. */
@NullMarked
package bingosim.connection;

import org.jspecify.annotations.NullMarked;
