/** Experiments on talks: what-ifs, sweeps, sensitivity, discovery. */
package org.parley.lab;
