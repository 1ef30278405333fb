import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { createFileCache } from '../../server/src/core/workspace/file-cache.ts';
import type { FileSource } from '../../server/src/core/workspace/file-source.ts';
import type { NginxAnalysis } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';

const nothingOnDisk: FileSource = {
  read: async () => undefined,
  list: async () => [],
};
const main = '/etc/nginx/nginx.conf';
const site = '/etc/nginx/site.conf';
const checker = createChecker(nginx);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};

/** Two open files of one configuration, as the server has them. */
function openFiles() {
  const files = createFileCache(nothingOnDisk, () => true);
  const analyses = new Map<string, NginxAnalysis>();
  const memories = new Map([main, site].map((path) => [path, createSectionMemory()]));
  return {
    setText: (path: string, text: string) => files.setOpenText(path, text),
    find(path: string, text: string): string[] {
      const document = createDocument(path, text);
      const analysis = nginx.analyse({
        document,
        files: files.view,
        settings: {},
        previous: analyses.get(path),
      }) as NginxAnalysis;
      analyses.set(path, analysis);
      const names = analysis.names().map(({ kind, name, path: where, span }) => ({ kind, name, where, span }));
      return [...checker(analysis, {}, crash, memories.get(path)), ...names].map((thing) => JSON.stringify(thing));
    },
  };
}

const pieces = fc.constantFrom(
  ...['\n', '# comment\n', 'gzipp on;\n', '}\n', 'server { listen 80; access_log a.log nowhere; }\n', '"'],
  ...[
    'upstream app {\n    server 10.0.0.1;\n}\n',
    'log_format nowhere $host;\n',
    'location /a { return 200 $nothing; }\n',
  ],
  ...[
    'server {\n    listen 443 ssl;\n    proxy_pass http://app;\n}\n',
    'include site.conf;\n',
    'ssl_protocols TLSv1;\n',
  ],
);
const edit = fc.record({ inMain: fc.boolean(), at: fc.nat(), removed: fc.nat({ max: 12 }), piece: pieces });

it('says of two files that include each other, edit after edit, what it says of them when they are read anew', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 5 }), fc.array(edit, { minLength: 1, maxLength: 10 }), (begin, edits) => {
      const texts = new Map([
        [main, `events { }\nhttp {\ninclude site.conf;\n${begin.join('')}}\n`],
        [site, begin.join('')],
      ]);
      const kept = openFiles();
      for (const [path, text] of texts) kept.setText(path, text);
      for (const { inMain, at, removed, piece } of edits) {
        const path = inMain ? main : site;
        const before = texts.get(path)!;
        const from = at % (before.length + 1);
        const after = before.slice(0, from) + piece + before.slice(from + removed);
        texts.set(path, after);
        kept.setText(path, after);
        const anew = openFiles();
        for (const [other, text] of texts) anew.setText(other, text);
        for (const [other, text] of texts) expect(kept.find(other, text), after).toEqual(anew.find(other, text));
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
  );
});
