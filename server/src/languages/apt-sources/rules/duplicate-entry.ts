import { defineRule } from '../define-rule.ts';

/** Finds what is fetched twice. */
export default defineRule({
  id: 'apt-sources/duplicate-entry',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The same component of a suite is named twice.',
  why: 'apt warns about it at every update ("configured multiple times") and uses the first one.',
  references: ['apt-pkg/acquire-item.cc (apt 2.6.1)'],
  examples: {
    invalid: [
      'deb https://mirror.example.org/debian bookworm main\ndeb https://mirror.example.org/debian/ bookworm contrib main\n',
    ],
    valid: [
      'deb https://mirror.example.org/debian bookworm main\ndeb-src https://mirror.example.org/debian bookworm main\n',
      'deb [arch=amd64] https://mirror.example.org/debian bookworm main\ndeb [arch=arm64] https://mirror.example.org/debian bookworm main\n',
    ],
  },
  visit: {
    end(context) {
      const seen = new Map<string, { start: number; end: number }>();
      for (const entry of context.analysis.root.entries) {
        if (!entry.enabled || entry.fault !== undefined) continue;
        const limits = entry.options
          .filter(({ key }) => /^(arch|lang|target)/.test(key))
          .map(({ key, value }) => `${key}=${value}`);
        for (const type of entry.types) {
          for (const uri of entry.uris) {
            for (const suite of entry.suites) {
              for (const place of entry.components.length > 0 ? entry.components : [suite]) {
                const words = [type.value, uri.value.replace(/\/*$/, ''), suite.value, place.value, ...limits.sort()];
                const key = words.join('\0');
                const first = seen.get(key);
                if (first === undefined) seen.set(key, place);
                else {
                  context.report(place, `"${suite.value}" with "${place.value}" is named above already.`, {
                    tags: ['unnecessary'],
                    related: [{ span: first, message: 'here' }],
                  });
                }
              }
            }
          }
        }
      }
    },
  },
});
