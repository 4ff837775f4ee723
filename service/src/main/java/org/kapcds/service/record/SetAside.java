package org.kapcds.service.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was shown, and that a clinician set aside.
 *
 * @param fingerprint by what it is known again
 * @param encounter the name of the visit of the call that showed it, if there was one
 * @param happened when it was set aside
 */
public record SetAside(String fingerprint, @Nullable String encounter, Instant happened) {}
