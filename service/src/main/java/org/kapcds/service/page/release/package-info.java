/**
 * The pages about releases: which are here, who has signed, what is silenced, what would change.
 */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.page.release;
