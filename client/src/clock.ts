/**
 * When this bundle began to load, in milliseconds since the extension host started. The entries import this file before
 * anything else, for its effect, so that loading the client library counts as well.
 */
export const loadStarted = performance.now();
