/** The pages about releases. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.page.release;
