/**
 * What the schema knows about one thing that a person can write: a directive, key, module, option, variable or value.
 * Completion, hover, signature help and validation all read the same entry.
 */
export interface SchemaEntry {
  readonly name: string;
  /** One sentence in our own words. */
  readonly summary: string;
  /** The forms it may take, as a person would write them; `<name>` marks a placeholder. */
  readonly syntax?: readonly string[];
  readonly default?: string;
  /** Where it may stand, in the format's own words (contexts, stanzas, scopes). */
  readonly places?: readonly string[];
  /** Who brings it: a module or package. */
  readonly origin?: string;
  /** Versions of the program, dotted. */
  readonly since?: string;
  readonly deprecated?: string;
  readonly removed?: string;
  /** Upstream's page. */
  readonly docs?: string;
}

/** The entry as Markdown for a hover or a completion's documentation. */
export function describeEntry(entry: SchemaEntry): string {
  const facts: string[] = [];
  if (entry.default !== undefined) facts.push(`Default: \`${entry.default}\``);
  if (entry.places !== undefined && entry.places.length > 0) facts.push(`Context: ${entry.places.join(', ')}`);
  if (entry.origin !== undefined) facts.push(`Module: ${entry.origin}`);
  if (entry.since !== undefined) facts.push(`Since ${entry.since}`);
  if (entry.deprecated !== undefined) facts.push(`Deprecated since ${entry.deprecated}`);
  if (entry.removed !== undefined) facts.push(`Removed in ${entry.removed}`);
  const parts = [entry.summary];
  if (entry.syntax !== undefined && entry.syntax.length > 0) {
    parts.push(entry.syntax.map((form) => `- \`${form.replaceAll('`', "'")}\``).join('\n'));
  }
  if (facts.length > 0) parts.push(facts.join('  \n'));
  if (entry.docs !== undefined) parts.push(`[Documentation](${entry.docs})`);
  return parts.join('\n\n');
}
