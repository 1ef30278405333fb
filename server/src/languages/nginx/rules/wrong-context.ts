import { fitsPlace } from '../analysis/place.ts';
import { defineRule } from '../define-rule.ts';
import { describeContext } from '../schema/contexts.ts';
import { findDirectives } from '../schema/schema.ts';

/** Finds directives in blocks that don't take them. */
export default defineRule({
  id: 'nginx/wrong-context',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A directive stands in a block that does not take it.',
  why: 'nginx refuses the file. Move the directive to one of the contexts that the message names.',
  references: ['The command tables of nginx 1.22.1 and 1.31'],
  examples: {
    invalid: ['http {\n    location / { }\n}', 'http {\n    server {\n        worker_processes 4;\n    }\n}'],
    valid: ['http {\n    server {\n        location / { }\n    }\n}'],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      const { analysis } = context;
      const entries = findDirectives(node.name);
      if (entries.length === 0 || node.words.length === 0) return;
      const place = analysis.placeOf(node);
      if (place.kind !== 'config' || entries.some((entry) => fitsPlace(entry, place.contexts))) return;
      const own = entries.filter((entry) => !entry.thirdParty);
      const told = own.length > 0 ? own : entries;
      const allowed = [...new Set(told.flatMap((entry) => entry.contexts))].map(describeContext);
      const here = place.contexts.map(describeContext).join(' or ');
      // A top level whose context was inferred from its own directives proves nothing about the one that does not fit.
      // What the commercial edition takes where is only documented, not read off a command table.
      const commercial = entries.every((entry) => entry.commercial || entry.separate);
      const placed = node.parent !== undefined || analysis.graph !== undefined || place.contexts.length === 1;
      context.report(node.words[0]!, `"${node.name}" is not allowed in ${here}; it belongs in ${allowed.join(', ')}.`, {
        severity: placed && !commercial ? 'error' : 'warning',
      });
    },
  },
});
