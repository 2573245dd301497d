package bingosim.http;

import java.util.List;
import java.util.Optional;

/**
 * Some of the batches, the newest first.
 *
 * @param next reference to the older ones, relative to this; empty if there are none
 */
record BatchPage(List<BatchLine> batches, Optional<String> next) {}
