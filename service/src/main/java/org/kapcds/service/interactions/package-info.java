/** Pages that print the interactions of a release, for a pharmacist to check. */
@NullMarked
package org.kapcds.service.interactions;

import org.jspecify.annotations.NullMarked;
