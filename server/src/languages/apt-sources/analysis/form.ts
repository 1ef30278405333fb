/** Whether a file has stanzas instead of lines, by its name or else by what stands in it. */
export function isSourceStanzas(path: string, text: string): boolean {
  return path.endsWith('.sources') || (!path.endsWith('.list') && /^(types|uris)[ \t]*:/im.test(text));
}
