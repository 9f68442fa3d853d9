/** Many runs: seeds to outcomes in parallel, and summaries that merge in any order. */
package org.parley.ensemble;
