/**
 * Where in the parameter space an outcome happens (scenario discovery: Bryant & Lempert 2010):
 * boxes by PRIM, and a small tree as a second view.
 */
package org.parley.lab.discovery;
