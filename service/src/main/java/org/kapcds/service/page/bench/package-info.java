/** The workbench: a record to try, the answer to it, and what would change the answer. */
@NullMarked
package org.kapcds.service.page.bench;

import org.jspecify.annotations.NullMarked;
