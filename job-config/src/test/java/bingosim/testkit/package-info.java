/** Scenarios for tests. */
package bingosim.testkit;
