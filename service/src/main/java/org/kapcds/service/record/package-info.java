/** What was answered to whom, on which facts and why: kept before the answer leaves. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.record;
