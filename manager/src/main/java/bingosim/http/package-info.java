/**
 * What {@code bingosim manager} answers over HTTP, and to whom.
 *
 * <pre>
 *   request -- firewall: Host is one of ours -- token: read | launch -- BatchesController -- launch, lease, history ...
 *                  400                          401, 403                 4xx with the field, 503 while the database is away
 * </pre>
 *
 * <p>Every error is a problem (RFC 9457). {@code openapi.json} says what there is; a test compares each answer with it. A token
 * comes in a header that no browser sends by itself, and there is neither session nor cookie, so that another page cannot
 * make a browser ask.
 */
@NullMarked
package bingosim.http;

import org.jspecify.annotations.NullMarked;
