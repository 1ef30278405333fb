import { removeLines } from '../../../core/deb822/edits.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { type Target, targetsOf } from '../analysis/archives.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';

/** Takes the component away where others stand behind the suite, else the whole line. */
function fixes(entry: EntryNode, index: number, text: string): Fix[] {
  const { form, types, uris, suites, components, start, end } = entry;
  const single = types.length === 1 && uris.length === 1 && suites.length === 1;
  if (!single || (form === 'stanza' && components.length < 2)) return [];
  const place = components[index];
  if (components.length < 2 || place === undefined) {
    return [{ title: 'Remove the entry', safety: 'suggested', edits: [removeLines(text, { start, end })] }];
  }
  const [before, after] = [components[index - 1], components[index + 1]];
  const span = before === undefined ? { start: place.start, end: after!.start } : { start: before.end, end: place.end };
  if (text.slice(span.start, span.end).includes('\n')) return [];
  return [{ title: 'Remove the component', safety: 'suggested', edits: [{ ...span, newText: '' }] }];
}

/** Finds what is fetched twice. */
export default defineRule({
  id: 'apt-sources/duplicate-entry',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The same component of a suite is named twice.',
  why: 'apt warns about it at every update ("configured multiple times") and uses the first one.',
  references: ['apt-pkg/acquire-item.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      {
        code: 'deb https://mirror.example.org/debian bookworm main\ndeb https://mirror.example.org/debian/ bookworm contrib main\n',
        fixed:
          'deb https://mirror.example.org/debian bookworm main\ndeb https://mirror.example.org/debian/ bookworm contrib\n',
      },
      {
        code: 'deb https://mirror.example.org/debian bookworm main\n\ndeb https://mirror.example.org/debian bookworm main\n',
        fixed: 'deb https://mirror.example.org/debian bookworm main\n\n',
      },
      {
        code: 'Types: deb\nURIs: https://mirror.example.org/debian\nSuites: bookworm\nComponents: main\n',
        path: '/srv/image/etc/apt/sources.list.d/debian.sources',
        files: { '/srv/image/etc/apt/sources.list': 'deb https://mirror.example.org/debian bookworm main\n' },
      },
    ],
    valid: [
      {
        code: 'deb https://mirror.example.org/debian bookworm main\n',
        path: '/srv/image/etc/apt/sources.list',
        files: {
          '/srv/image/etc/apt/sources.list.d/a.list': 'deb https://mirror.example.org/debian bookworm contrib\n',
          '/srv/image/etc/apt/sources.list.d/b.list.save': 'deb https://mirror.example.org/debian bookworm main\n',
        },
      },
      'deb https://mirror.example.org/debian bookworm main\ndeb-src https://mirror.example.org/debian bookworm main\n',
      'deb [arch=amd64] https://mirror.example.org/debian bookworm main\ndeb [arch=arm64] https://mirror.example.org/debian bookworm main\n',
    ],
  },
  visit: {
    end(context) {
      const { root, document, neighbours } = context.analysis;
      const seen = new Map<string, { target: Target; path?: string }>();
      for (const { path, entries } of neighbours) {
        for (const entry of entries) {
          for (const target of targetsOf(entry)) if (!seen.has(target.key)) seen.set(target.key, { target, path });
        }
      }
      for (const entry of root.entries) {
        for (const target of targetsOf(entry)) {
          const { key, place, suite, index } = target;
          const first = seen.get(key);
          if (first === undefined) {
            seen.set(key, { target });
            continue;
          }
          const { path } = first;
          const where = path === undefined ? 'above' : `in ${path.split('/').slice(-2).join('/')}`;
          context.report(place, `"${suite.value}" with "${place.value}" is named ${where} already.`, {
            tags: ['unnecessary'],
            fixes: fixes(entry, index, document.text),
            related: [{ ...(path === undefined ? {} : { path }), span: first.target.place, message: 'here' }],
          });
        }
      }
    },
  },
});
