/** From a decision to cards. */
@NullMarked
package org.kapcds.service.card;

import org.jspecify.annotations.NullMarked;
