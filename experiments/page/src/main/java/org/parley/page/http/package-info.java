/** Requests, responses, routes and the rules that every one of them keeps. */
package org.parley.page.http;
