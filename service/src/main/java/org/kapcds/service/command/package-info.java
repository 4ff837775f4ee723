/** The commands of the program. */
@NullMarked
package org.kapcds.service.command;

import org.jspecify.annotations.NullMarked;
