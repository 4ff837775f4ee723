/** What became of the cards, for those who answer for the rules. */
@NullMarked
package org.kapcds.service.page.dashboard;

import org.jspecify.annotations.NullMarked;
