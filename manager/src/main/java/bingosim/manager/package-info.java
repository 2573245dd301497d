/** The manager as a Spring Boot application: what all of its features share. */
@NullMarked
package bingosim.manager;

import org.jspecify.annotations.NullMarked;
