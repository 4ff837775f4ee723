/** What holds of every card, whatever it is about. */
@NullMarked
package org.kapcds.features.cards;

import org.jspecify.annotations.NullMarked;
