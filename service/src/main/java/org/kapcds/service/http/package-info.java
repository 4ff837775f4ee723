/** What all of HTTP has in common: limits, refusals, outcomes. */
@NullMarked
package org.kapcds.service.http;

import org.jspecify.annotations.NullMarked;
