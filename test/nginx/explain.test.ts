import { describe, expect, it } from 'vitest';
import type { NginxAnalysis } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { configFilesOf } from '../../server/src/languages/nginx/explain/config-files.ts';
import { type ExplainOptions, explainRequest } from '../../server/src/languages/nginx/explain/explain.ts';
import type { Explanation } from '../../server/src/languages/nginx/explain/explanation.ts';
import { type ExplainRequest, readUrl } from '../../server/src/languages/nginx/explain/request.ts';
import { check } from '../harness/check.ts';

interface Asked extends ExplainOptions, Partial<Omit<ExplainRequest, 'scheme' | 'host' | 'port' | 'target'>> {
  readonly files?: Readonly<Record<string, string>>;
}

/** Explains a URL by the servers of a configuration, or by other files beside it. */
async function explain(
  servers: string,
  url: string,
  { files = {}, fileExists, prefix, ...more }: Asked = {},
): Promise<Explanation> {
  const path = '/etc/nginx/nginx.conf';
  const text = `events { }\nhttp {\n${servers}\n}\n`;
  const { analysis } = await check({ language: 'nginx', path, text, files: { ...files, [path]: text } });
  const request = readUrl(url);
  if (typeof request === 'string') throw new Error(request);
  const options = { ...(fileExists === undefined ? {} : { fileExists }), ...(prefix === undefined ? {} : { prefix }) };
  return explainRequest(configFilesOf(analysis as NginxAnalysis), { ...request, ...more }, options);
}

const reasons = ({ reasons: list }: Explanation) => list.map(({ text }) => text);

describe('an explanation', () => {
  it('names the server, the order of the search, and the location within the location', async () => {
    const found = await explain(
      `server { listen 80; server_name a.example.org *.example.org; return 404; }
       server { listen 80; server_name b.example.org;
         location / { return 200 root; }
         location /api/ { location ~ \\.json$ { return 200 json; } }
         location ~ \\.(png|json)$ { return 200 pattern; } }`,
      'http://b.example.org/api/x.json',
    );
    expect(found).toMatchObject({
      status: 'answered',
      server: { reason: 'exact name', names: ['b.example.org'] },
      result: { kind: 'text', status: 200, body: 'json' },
    });
    expect(found.server!.tried.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'a.example.org no match',
      'b.example.org matches',
    ]);
    expect(found.rounds[0]!.steps.map(({ at, outcome, depth }) => `${depth} ${at.text}: ${outcome}`)).toEqual([
      '0 location /: longest prefix so far',
      '0 location /api/: longest prefix so far',
      '1 location ~ \\.json$: regex matched',
    ]);
    expect(found.rounds[0]!.chosen.map(({ text }) => text)).toEqual(['location /api/', 'location ~ \\.json$']);
  });

  it('follows rewrites, error pages and named locations, each with its round', async () => {
    const found = await explain(
      `server { rewrite ^/old(.*)$ /new$1; error_page 404 = @gone;
         location /new { return 404; }
         location @gone { return 410 gone; } }`,
      'http://example.org/old/x',
    );
    expect(found.rounds.map(({ cause, uri }) => `${cause} ${uri}`)).toEqual([
      'request /new/x',
      'named location /new/x',
    ]);
    expect(found.rounds[0]!.before[0]!.text).toBe('makes the URI /new/x');
    expect(found.result).toMatchObject({ kind: 'text', status: 410, body: 'gone' });
  });

  it('tells what a proxy is asked for', async () => {
    const servers = `server { location /api/ { proxy_pass http://backend/v1/; } location /raw { proxy_pass http://backend; } }`;
    expect((await explain(servers, 'http://x.org/api/a%20b?c')).result).toMatchObject({
      kind: 'proxy',
      uri: '/v1/a%20b?c',
    });
    expect((await explain(servers, 'http://x.org/raw/%41')).result).toMatchObject({ uri: '/raw/%41' });
    expect((await explain(servers, 'http://x.org/api')).result).toMatchObject({
      kind: 'redirect',
      location: 'http://x.org/api/',
    });
  });

  it('goes through the files that decide when nobody knows them', async () => {
    const servers =
      'server { root /srv; location / { try_files $uri /index.html =404; } location = /index.html { return 200 app; } }';
    const found = await explain(servers, 'http://x.org/a');
    expect(found.status).toBe('unknown');
    expect(reasons(found)).toEqual(['whether /srv/a is a file decides']);
    expect(found.alternatives.map(({ when, result }) => `${when}: ${result.kind}`)).toEqual([
      '/srv/a is a file: file',
      '/srv/index.html is a file: file',
      'none of them is: status',
    ]);
    const known = await explain(servers, 'http://x.org/a', { fileExists: () => 'missing' });
    expect(known).toMatchObject({ status: 'answered', result: { kind: 'status', status: 404 }, alternatives: [] });
  });

  it('sees relative roots from the prefix, if one is given', async () => {
    const options: Asked = { fileExists: () => 'file', prefix: '/usr/share/nginx' };
    expect((await explain('server { }', 'http://x.org/a.html', options)).result).toMatchObject({
      kind: 'file',
      path: '/usr/share/nginx/html/a.html',
    });
  });
});

describe('sockets', () => {
  const servers = `server { listen 80; listen [::]:80; server_name a; return 200 wide; }
    server { listen 10.0.0.1:80; server_name a; return 200 narrow; }
    server { listen 8080-8082; return 200 range; }
    server { listen 8443 quic; listen unix:/run/a.sock; return 200 none; }`;

  it('are told apart by the address of the connection', async () => {
    expect((await explain(servers, 'http://a/', { address: '10.0.0.1' })).result).toMatchObject({ body: 'narrow' });
    expect((await explain(servers, 'http://a/', { address: '10.0.0.2' })).result).toMatchObject({ body: 'wide' });
    expect((await explain(servers, 'http://[2001:db8::1]/')).result).toMatchObject({ body: 'wide' });
    expect((await explain(servers, 'http://10.0.0.1/')).result).toMatchObject({ body: 'narrow' });
    const open = await explain(servers, 'http://a/');
    expect(open).toMatchObject({ status: 'unknown', result: { kind: 'unknown' } });
    expect(reasons(open)).toEqual(['several sockets have this port, and the address of the connection decides']);
  });

  it('do not matter where all lead to the same server', async () => {
    const both = 'server { listen 80; listen [::]:80; return 204; }';
    expect(await explain(both, 'http://a/')).toMatchObject({ status: 'answered', result: { status: 204 } });
  });

  it('may be a range of ports, and are not there for QUIC and in the file system', async () => {
    expect((await explain(servers, 'http://a:8081/')).result).toMatchObject({ body: 'range' });
    expect((await explain(servers, 'http://a:8083/')).result).toMatchObject({ kind: 'closed' });
    expect((await explain(servers, 'https://a:8443/')).result).toMatchObject({ kind: 'closed' });
  });
});

describe('TLS', () => {
  const servers = `ssl_protocols TLSv1.2;
    server { listen 443 ssl default_server; ssl_certificate /a.pem; ssl_protocols TLSv1.3; }
    server { listen 443 ssl; server_name b; ssl_certificate /b.pem; ssl_ciphers HIGH; return 204; }
    server { listen 443 ssl; server_name c; ssl_reject_handshake on; }`;

  it('comes from the server that the name chose, and from the default server', async () => {
    const { tls } = await explain(servers, 'https://b/');
    expect(tls!.settings.map(({ name, value, from }) => `${name} ${value}: ${from}`)).toEqual([
      'ssl_certificate /b.pem: set in the server that the name chose',
      'ssl_ciphers HIGH: set in the server that the name chose',
      'ssl_protocols TLSv1.3: set in the default server of *:443',
    ]);
    expect(tls!.notes).toHaveLength(1);
  });

  it('is refused where the server says so, and expected where the port speaks it', async () => {
    expect((await explain(servers, 'https://c/')).result).toMatchObject({
      kind: 'closed',
      why: 'the handshake is refused',
    });
    expect((await explain(servers, 'http://b:443/')).result).toMatchObject({ kind: 'status', status: 400 });
    expect((await explain('server { }', 'https://b:80/')).result).toMatchObject({ kind: 'closed' });
  });
});

describe('headers', () => {
  it('are those of the nearest level that has any', async () => {
    const servers = `add_header A 1; server { add_header B 2; add_header C $host always;
      location /own { add_header D 4; return 404; } location / { return 404; } }`;
    const shown = ({ headers }: Explanation) => headers.map(({ name, value, sent }) => `${name}=${value} ${sent}`);
    expect(shown(await explain(servers, 'http://x.org/'))).toEqual(['B=2 false', 'C=x.org true']);
    expect(shown(await explain(servers, 'http://x.org/own'))).toEqual(['D=4 false']);
  });

  it('are merged where add_header_inherit says so', async () => {
    const servers = 'add_header A 1; server { add_header_inherit merge; add_header B 2; return 200; }';
    expect((await explain(servers, 'http://x.org/')).headers.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});

describe('what is not known', () => {
  it.each([
    ['server { if ($http_user_agent ~ bot) { return 403; } return 200; }', 'what $http_user_agent holds is not known'],
    ['map $cookie_a $b { default 1; } server { return 200 $b; }', 'what $cookie_a holds is not known'],
    ['geo $g { default 1; } server { return 200 $g; }', 'what $g holds is not known'],
    ['server { rewrite_by_lua_block { x() } return 204; }', 'Lua code may rewrite or answer the request'],
    ['server { location ~ ^/(?>a) { } }', 'the location cannot be judged, since it has the construct "(?>"'],
    [
      'server { server_name $hostname; } server { server_name b; }',
      'the server cannot be judged, since what $hostname stands for is up to the machine',
    ],
    [
      'server { location / { auth_request /auth; proxy_pass http://b; } }',
      'another request decides whether the client is let in',
    ],
    [
      'server { location / { allow 10.0.0.1; deny all; proxy_pass http://b; } }',
      'the address of the client decides whether it is let in',
    ],
    ['server { include missing/site.conf; return 204; }', 'a file that the server includes cannot be read'],
  ])('%s', async (servers, reason) => {
    const found = await explain(servers, 'http://x.org/');
    expect(found.status).toBe('unknown');
    expect(reasons(found)).toContain(reason);
  });

  it('becomes known by what the caller says', async () => {
    const servers = 'server { if ($http_user_agent ~ bot) { return 403; } return 200; }';
    const headers = { 'user-agent': 'a bot' };
    expect((await explain(servers, 'http://x.org/', { headers })).result).toMatchObject({ status: 403 });
  });

  it('is whatever stands elsewhere, for a file that no configuration in sight includes', async () => {
    const text = 'server { listen 80; return 204; }\n';
    const { analysis } = await check({ language: 'nginx', path: '/srv/site.conf', text });
    const request = readUrl('http://x.org/') as ExplainRequest;
    const found = explainRequest(configFilesOf(analysis as NginxAnalysis), request);
    expect(found).toMatchObject({ status: 'unknown', result: { status: 204 } });
  });
});

it('includes count where they stand', async () => {
  const files = {
    '/etc/nginx/conf.d/a.conf': 'server { server_name a; include snippets/x; }',
    '/etc/nginx/snippets/x': 'location /x { return 200 x; }',
  };
  const found = await explain('include conf.d/*.conf;', 'http://a/x', { files });
  expect(found).toMatchObject({
    status: 'answered',
    result: { kind: 'text', body: 'x', at: { path: '/etc/nginx/snippets/x' } },
  });
});

describe('a URL', () => {
  it.each([
    ['example.org/a b', { scheme: 'http', host: 'example.org', port: 80, target: '/a%20b' }],
    ['HTTPS://example.org?x#y', { scheme: 'https', host: 'example.org', port: 443, target: '/?x' }],
    ['http://user@[::1]:81/é', { scheme: 'http', host: '[::1]', port: 81, target: '/%C3%A9' }],
  ])('%s', (url, request) => {
    expect(readUrl(url)).toEqual(request);
  });

  it.each(['', 'ftp://x/', 'http://', 'http://x:0/', 'http://x:99999/', `http://x/${'a'.repeat(9000)}`])(
    'not %#',
    (url) => {
      expect(readUrl(url)).toEqual(expect.stringMatching(/\.$/));
    },
  );
});
