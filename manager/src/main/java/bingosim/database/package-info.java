/**
 * The PostgreSQL of local mode: unpacked, set up, started and stopped by us, in a data directory that survives.
 *
 * <pre>
 * data directory (0700)
 *   lock            locked by the one process that may start and stop the server; never read
 *   owner           who holds the lock, for the message to whoever would like it; its modification time says since when
 *   password        of the only database user (0600), random, written before the cluster
 *   binaries/ID     PostgreSQL's programs, ID being the digest of their archive
 *   postgres        the cluster; it exists only whole: set up as postgres.new-…, then renamed
 *   log/            server.log (appended to), command.log (the last initdb or pg_ctl)
 * </pre>
 *
 * <p>What is called {@code postgres.new-…} never had a server on it and is thrown away by the next start; each attempt has a
 * name of its own, because the {@code initdb} of a killed one may still be writing. Nothing here deletes {@code postgres}. {@code initdb} listens nowhere, and what it leaves behind asks for the password, so there is no moment
 * without one.
 *
 * <p>Who may do what:
 *
 * <pre>
 *                      nobody holds the lock        a lasting owner holds it     a brief owner holds it
 * own (run)            takes it                     is refused at once           waits, then is refused
 * attach, server up    uses the server (an orphan)  uses its server              waits, then is refused
 * attach, server down  takes it briefly             waits (starting, stopping)   waits, then is refused
 * share (export)       like attach, but what it takes it takes as a lasting owner
 * stop                 takes it briefly             is refused at once           waits, then is refused
 * </pre>
 *
 * <p>Waiting ends after {@link bingosim.database.Patience}. An owner that closes calls itself brief before it stops the
 * server, so others wait for the end of it. Who attached without the lock loses its connections when an owner stops the
 * server under it.
 *
 * <p>The server is a process of its own. When its owner is killed it lives on as an orphan, and the next owner finds it by
 * {@code postmaster.pid} and uses it, if it answers to our password and says that it serves our directory. A machine that
 * went down leaves that file behind as well, and its number may belong to any process by then, ourselves included.
 */
@NullMarked
package bingosim.database;

import org.jspecify.annotations.NullMarked;
