/** What an operator sees of a running service: times, counts, health; nothing of a patient. */
@NullMarked
package org.kapcds.service.metrics;

import org.jspecify.annotations.NullMarked;
