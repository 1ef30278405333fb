import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Block, ListItem, Place } from '../../server/src/core/features/view.ts';
import { writeText } from '../../server/src/core/features/view-text.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { analyseNginx } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { configFilesOf } from '../../server/src/languages/nginx/explain/config-files.ts';
import { explainRequest } from '../../server/src/languages/nginx/explain/explain.ts';
import { describe as describeExplanation } from '../../server/src/languages/nginx/explain/page.ts';
import { readUrl } from '../../server/src/languages/nginx/explain/request.ts';
import { suggestUrl } from '../../server/src/languages/nginx/explain/suggest-url.ts';
import type { ShownPicture, ViewDescription } from '../../server/src/lsp/protocol.ts';
import { withCursor } from '../lsp/text.ts';
import { useServer } from '../lsp/use-server.ts';

const text = `events { }
http {
    server {
        listen 443 ssl;
        server_name example.org;
        ssl_certificate /a.pem;
        add_header X-Back \`a\` always;
        location / {
            return 301 https://www.example.org$request_uri;
        }
    }
}
`;

function explained(source: string, url: string) {
  const document = createDocument('/etc/nginx/nginx.conf', source);
  const files = configFilesOf(analyseNginx({ document, files: noFiles, settings: {} }));
  const request = readUrl(url);
  if (typeof request === 'string') throw new Error(request);
  const line = ({ span }: Place) => `nginx.conf:${document.lines.lineOf(span.start) + 1}`;
  const blocks = describeExplanation(explainRequest(files, request));
  return { blocks, text: writeText({ title: `Who answers ${url}?`, questions: [], blocks }, line) };
}

test('an explanation in plain text', () => {
  expect(explained(text, 'https://example.org/a').text).toBe(`Who answers https://example.org/a?
  Status 301, a redirect to https://www.example.org/a, by return 301 https://www.example.org$request_uri (nginx.conf:9).

Connection
  *:443 with TLS takes the connection: it takes every address, and none is named more exactly; listen 443 ssl (nginx.conf:4).

Server
  server (nginx.conf:3) (example.org) answers: one of its names is the host.
    1. example.org matches; server_name example.org (nginx.conf:5).

Location
  The request asks for /a.
    1. location / (nginx.conf:8) is the longest prefix so far.
  The request stands in location / (nginx.conf:8).
    1. return 301 https://www.example.org$request_uri (nginx.conf:9) answers 301.

TLS
  The certificate is that of server (nginx.conf:3).
  ssl_certificate /a.pem (nginx.conf:6), set in the server.
  ssl_ciphers HIGH:!aNULL:!MD5, nginx's default.
  ssl_protocols TLSv1.2 TLSv1.3 (before nginx 1.27.3 also TLSv1 and TLSv1.1), nginx's default.

Headers
  X-Back: \`a\` is sent; add_header X-Back \`a\` always (nginx.conf:7).
`);
});

test('of many names that do not match, the most are counted', () => {
  const servers = Array.from({ length: 30 }, (_, index) => `server { listen 80; server_name s${index}; }`).join('\n');
  const { blocks } = explained(`http { ${servers} }`, 'http://s20/');
  const steps = linesBelow(blocks, 'Server')[0]!.items!;
  expect(steps).toHaveLength(7);
  expect(JSON.stringify(steps)).toContain('24 more names of this kind do not match.');
});

function linesBelow(blocks: readonly Block[], heading: string): readonly ListItem[] {
  const below = blocks[blocks.findIndex((block) => block.kind === 'heading' && block.text === heading) + 1];
  if (below?.kind !== 'list') throw new Error(`nothing stands below ${heading}`);
  return below.items;
}

describe('a URL to begin with', () => {
  it.each([
    ['http { server { listen 443 ssl; server_name _ a.org; location /x/ { <|> } } }', 'https://a.org/x/'],
    ['http { server { listen 8080; server_name *.b.org; location ~ x { <|> } } }', 'http://www.b.org:8080/'],
    ['http { <|>server { server_name c.org; } }', 'http://c.org/'],
    ['<|>gzip on;', 'http://localhost/'],
  ])('%s', (marked, url) => {
    const { text: plain, position } = withCursor(marked);
    const document = createDocument('/etc/nginx/nginx.conf', plain);
    const analysis = analyseNginx({ document, files: noFiles, settings: {} });
    expect(suggestUrl(analysis, document.lines.offsetAt(position))).toBe(url);
  });
});

describe('the requests of the protocol', () => {
  const server = useServer();
  const uri = 'file:///etc/nginx/nginx.conf';
  beforeAll(() => server().open(uri, text));
  const position = { line: 8, character: 0 };
  const show = (answers: object) =>
    server().request<ShownPicture>('etcetera/view', { uri, view: 'explain-request', position, answers });

  it('name the view', async () => {
    const views = await server().request<ViewDescription[]>('etcetera/views', { uri });
    expect(views.map(({ id }) => id)).toEqual(['explain-request']);
  });

  it('draw it with ranges to go to', async () => {
    const { picture, text: asText } = await show({ url: 'https://example.org/a' });
    expect(asText).toContain('nginx.conf:9');
    const range = { start: { line: 8, character: 12 }, end: { line: 8, character: 58 } };
    expect(JSON.stringify(picture.blocks)).toContain(JSON.stringify({ uri, range }));
  });

  it('say what is wrong with a URL', async () => {
    const { picture } = await show({ url: 'ftp://x/' });
    expect(picture.blocks).toEqual([{ kind: 'paragraph', text: [expect.stringContaining('A URL looks like')] }]);
  });

  it('begin with a URL of the server at the cursor, whatever else is answered', async () => {
    for (const answers of [{}, { url: '' }, { url: 7 }]) {
      const { picture } = await show(answers);
      expect(picture.questions).toMatchObject([{ id: 'url', default: 'https://example.org/' }]);
    }
  });

  it('decline a view that there is not', async () => {
    await expect(server().request('etcetera/view', { uri, view: 'boot-menu', position, answers: {} })).rejects.toThrow(
      'no view',
    );
  });
});

test('no text and no URL breaks it', () => {
  const words = fc.constantFrom(
    ...[
      'http',
      'server',
      'location',
      '~',
      '^~',
      '=',
      '/a',
      'if',
      '(',
      ')',
      '($a',
      '=)',
      'return',
      'rewrite',
      'listen',
      '80',
    ],
    ...[
      'server_name',
      '~(',
      '*',
      '.',
      'try_files',
      '$uri',
      'error_page',
      '404',
      '@x',
      'set',
      '$a',
      '${',
      '$',
      'map',
      'include',
    ],
    ...['root', 'alias', 'index', 'proxy_pass', 'limit_except', '"', '\\', '$1', '(a', 'add_header', '=x', '-f', '!~*'],
  );
  const marks = fc.constantFrom(';', ';', '{', '}', ' ');
  const source = fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: marks }), {
    maxLength: 60,
  });
  const blocks = source.map((parts) => `http { server { ${parts.join(' ')} } }`);
  fc.assert(
    fc.property(blocks, fc.webUrl({ withQueryParameters: true }), (configuration, url) => {
      expect(explained(configuration, url.replace(/^\w+:\/\//, 'http://')).text).toContain('Who answers');
    }),
    { numRuns: 300 },
  );
});
