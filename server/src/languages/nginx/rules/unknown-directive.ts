import { remember } from '../../../core/syntax/remember.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { loadsModules } from '../analysis/node-keys.ts';
import { fitsPlace } from '../analysis/place.ts';
import { defineRule } from '../define-rule.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import { directiveNames, findBygone, findDirectives } from '../schema/schema.ts';

/** What was suggested in a file; a wrong name often stands in many places. */
const suggested = remember((_analysis: NginxAnalysis) => new Map<string, string | undefined>());

/** A file with more wrong names is none of nginx's, and looking for what they were meant to be takes long. */
const mostSuggestions = 200;

function suggestion(name: string, contexts: readonly NginxContext[], analysis: NginxAnalysis): string | undefined {
  const known = suggested(analysis);
  const key = `${name} ${contexts.join()}`;
  if (!known.has(key) && known.size < mostSuggestions) known.set(key, nearestDirective(name, contexts));
  return known.get(key);
}

function nearestDirective(name: string, contexts: readonly NginxContext[]): string | undefined {
  const anywhere = nearest(name, directiveNames());
  if (anywhere === undefined) return undefined;
  const fits = (candidate: string) => findDirectives(candidate).some((entry) => fitsPlace(entry, contexts));
  return fits(anywhere) ? anywhere : (nearest(name, [...directiveNames()].filter(fits)) ?? anywhere);
}

/** Whether something fills the name in before nginx reads the file (envsubst, sed, a template engine). */
function isPlaceholder(name: string): boolean {
  const brace = name.indexOf('{');
  return (brace >= 0 && name.includes('}', brace)) || /[<>%]|@\w+@|^\$[A-Z]/.test(name);
}

/** Finds names that no module of nginx, of Debian or of the usual third parties declares. */
export default defineRule({
  id: 'nginx/unknown-directive',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directive is none that nginx or a known module has.',
  why:
    'nginx refuses a file with a directive that no module declares. Most are typing errors; where the name is near to none ' +
    'that we know, it may come from a module that we don’t, and the finding is a warning only, or a hint where modules are loaded.',
  references: ['src/core/ngx_conf_file.c, ngx_conf_handler (nginx 1.31)'],
  examples: {
    invalid: [
      { code: 'server {\n    lisen 80;\n}', fixed: 'server {\n    listen 80;\n}' },
      { code: 'http {\n    gzipp on;\n}', fixed: 'http {\n    gzip on;\n}' },
    ],
    valid: [
      'http {\n    gzip on;\n}',
      'http {\n    more_clear_headers Server;\n}',
      'http {\n    map $uri $x { gzipp 1; }\n}',
    ],
  },
  reach: 'node',
  visit: {
    directive(node, context) {
      const { analysis } = context;
      const { name, words } = node;
      const word = words[0];
      if (word === undefined || findDirectives(name).length > 0 || findBygone(name) !== undefined) return;
      const place = analysis.placeOf(node);
      if (place.kind !== 'config' || isPlaceholder(name) || analysis.root.template) return;
      const meant = suggestion(name, place.contexts, analysis);
      if (meant === undefined && !/^\w+$/.test(name)) {
        const quantifier = /^\d*(,\d*)?\}/.test(name) ? ' A pattern with braces needs quotes around it.' : '';
        context.report(
          word,
          `"${name}" is no directive; the name of one has letters, digits and underscores only.${quantifier}`,
        );
        return;
      }
      if (meant === undefined) {
        const severity = loadsModules(analysis) ? 'hint' : 'warning';
        context.report(word, `No module that we know has a directive "${name}".`, { severity });
        return;
      }
      context.report(word, `nginx has no directive "${name}"; did you mean "${meant}"?`, {
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
      });
    },
  },
});
