/** A CDS Hooks service as its callers see it: over HTTP, at any URL, with nothing known of it. */
@NullMarked
package org.kapcds.blackbox;

import org.jspecify.annotations.NullMarked;
