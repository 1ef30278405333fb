import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { walk } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import type { NginxAnalysis } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';
import type { DirectiveNode } from '../../server/src/languages/nginx/parse/tree.ts';

/** Whole servers out of the examples of all rules, so that every rule has something to find in some of them. */
const servers = nginx.rules
  .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
  .map((example) => (typeof example === 'string' ? example : example.code))
  .flatMap((code) => {
    if (/^(server|upstream|map|geo|split_clients|types) [^;]*\{/.test(code)) return [code];
    return /^(location|if|proxy_pass|add_header|ssl_\w+|root|set|return|rewrite) /.test(code)
      ? [`server {\n${code}\n}`]
      : [];
  });

const lines = fc.constantFrom(
  ...['', '# comment', 'ssl_protocols TLSv1;', 'ssl_ciphers HIGH;', 'listen 443 ssl;', 'server_name example.org;'],
  ...[
    'add_header X-A b;',
    'location /a { return 200; }',
    'proxy_pass http://up;',
    'gzipp on;',
    '}',
    'server {',
    'root /srv;',
  ],
  ...[
    'include other.conf;',
    'set $x $host;',
    'ssl_certificate a.pem;',
    'allow 10.0.0.0/8;',
    'index "a',
    'server { listen 80; }',
  ],
);

const edits = fc.array(fc.record({ at: fc.nat(), line: lines, removed: fc.integer({ min: 0, max: 2 }) }), {
  minLength: 1,
  maxLength: 12,
});

const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};
const checker = createChecker(nginx);
const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();

/** A tree as text: what kind of node stands where. */
function shapeOf({ root }: NginxAnalysis): string[] {
  const shape: string[] = [];
  walk(root, (node) => {
    const { parent } = node as Partial<DirectiveNode>;
    shape.push(`${node.kind} ${node.start} ${node.end} ${parent?.start}`);
  });
  for (const { start, end } of root.comments) shape.push(`comment ${start} ${end}`);
  return shape;
}

it('finds section by section, edit after edit, what it finds in the whole file read anew', { timeout: 600_000 }, () => {
  const configuration = fc
    .record({
      chosen: fc.array(fc.constantFrom(...servers), { minLength: 1, maxLength: 6 }),
      head: fc.array(lines, { maxLength: 2 }),
      wrapped: fc.boolean(),
    })
    .map(({ chosen, head, wrapped }) => {
      const inner = [...head, ...chosen].join('\n');
      return wrapped ? `events { }\nhttp {\n${inner}\n}\n` : `${inner}\n`;
    });
  let reused = 0;
  fc.assert(
    fc.property(configuration, edits, (begin, changes) => {
      const memory = createSectionMemory();
      let text = begin;
      let previous: NginxAnalysis | undefined;
      for (const { at, line, removed } of [{ at: 0, line: '', removed: 0 }, ...changes]) {
        const rows = text.split('\n');
        rows.splice(at % rows.length, removed, line);
        text = rows.join('\n');
        const document = createDocument('/etc/nginx/conf.d/a.conf', text);
        const analysis = nginx.analyse({ document, files: noFiles, settings: {}, previous });
        const { surroundings } = memory;
        const sections = nginx.sections?.(analysis);
        if (sections?.surroundings === surroundings) {
          reused += sections?.nodes.filter((node) => memory.sections.get(node) !== undefined).length ?? 0;
        }
        const found = checker(analysis, {}, crash, memory);
        const anew = nginx.analyse({ document, files: noFiles, settings: {} });
        expect(shapeOf(analysis), text).toEqual(shapeOf(anew));
        expect(analysis.names(), text).toEqual(anew.names());
        expect(inOrder(found), text).toEqual(inOrder(checker(anew, {}, crash)));
        previous = analysis;
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
  );
  expect(reused).toBeGreaterThan(100);
});
