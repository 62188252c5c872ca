/**
 * Doors for machines (bearer tokens, no session) and pages for people (session, CSRF), tokens, and the webhook outlet. A path is a
 * door's or a page's and never both. Every error is written in the dialect of the door that it stands at, else as problem
 * details in Japanese and English.
 */
@org.jspecify.annotations.NullMarked
package musubi.hub.web;
