/** What must be in order before the service answers for real patients. */
@NullMarked
package org.kapcds.service.production;

import org.jspecify.annotations.NullMarked;
