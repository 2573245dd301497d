/**
 * How manager and workers talk: small requests on a queue.
 *
 * <pre>
 *   manager --request--> [queue] --prefetch 1--> worker   claims the partition in the database, works, then
 *                            |                            acknowledges: only when its outcome is stored
 *                            `-- cannot be read, or names nothing that exists --> [queue.dead]
 *
 *   manager --copy of a request for what a silent worker had--> [queue.first] --> a busy worker, between two partitions
 * </pre>
 *
 * <p>The database is the truth, the broker a bell. A request may be lost (the manager sends it again when it is due), come
 * twice or late (the claim is refused, and the request forgotten).
 */
@NullMarked
package bingosim.request;

import org.jspecify.annotations.NullMarked;
