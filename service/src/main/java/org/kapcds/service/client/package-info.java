/** Who may call: the calling systems that are registered, and the tokens by which they show it. */
@NullMarked
package org.kapcds.service.client;

import org.jspecify.annotations.NullMarked;
