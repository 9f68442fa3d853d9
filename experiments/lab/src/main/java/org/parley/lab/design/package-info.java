/**
 * Which points of a parameter space to simulate: parameters, and designs of experiments over them.
 */
package org.parley.lab.design;
