import { describe, expect, it } from 'vitest';
import type { NginxAnalysis } from '../../server/src/languages/nginx/analysis/analyse.ts';
import { check } from '../harness/check.ts';

const main =
  'events { }\nhttp {\n    log_format timing $request_time;\n    include conf.d/*.conf;\n    server {\n        include snippets/tls.conf;\n    }\n}\n';

async function analyse(path: string, files: Record<string, string>) {
  const { analysis, diagnostics } = await check({ language: 'nginx', path, text: files[path]!, files });
  return { analysis: analysis as NginxAnalysis, diagnostics };
}

describe('includes', () => {
  it('give a fragment its context', async () => {
    const files = {
      '/etc/nginx/nginx.conf': main,
      '/etc/nginx/snippets/tls.conf': 'ssl_protocols TLSv1.2;\nlisten 443 ssl;\n',
    };
    const { analysis } = await analyse('/etc/nginx/snippets/tls.conf', files);
    expect(analysis.top).toEqual({ kind: 'config', contexts: ['http.server'] });
  });

  it('show names across files', async () => {
    const files = {
      '/etc/nginx/nginx.conf': main,
      '/etc/nginx/conf.d/a.conf': 'access_log /a timing;\n',
      '/etc/nginx/snippets/tls.conf': '',
    };
    const { analysis, diagnostics } = await analyse('/etc/nginx/conf.d/a.conf', files);
    expect(analysis.complete).toBe(true);
    expect(diagnostics).toEqual([]);
    const other = await analyse('/etc/nginx/conf.d/a.conf', {
      ...files,
      '/etc/nginx/conf.d/a.conf': 'access_log /a timming;\n',
    });
    expect(other.diagnostics.map(({ rule }) => rule)).toEqual(['nginx/unknown-name']);
  });

  it('of a copy of /etc/nginx are looked up in the copy', async () => {
    const files = {
      '/srv/etc/nginx/nginx.conf': main.replace('conf.d/*', '/etc/nginx/conf.d/*'),
      '/srv/etc/nginx/conf.d/a.conf': 'server { }\n',
      '/srv/etc/nginx/snippets/tls.conf': '',
    };
    const { analysis } = await analyse('/srv/etc/nginx/nginx.conf', files);
    expect(analysis.graph?.edges.map((edge) => edge.to)).toContain('/srv/etc/nginx/conf.d/a.conf');
  });

  it('that lead in a circle end, with a word', async () => {
    const files = {
      '/etc/nginx/nginx.conf': 'events { }\nhttp { include a.conf; }\n',
      '/etc/nginx/a.conf': 'include b.conf;\n',
      '/etc/nginx/b.conf': 'include a.conf;\n',
    };
    const { diagnostics } = await analyse('/etc/nginx/b.conf', files);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['nginx/include-loop']);
  });

  it('of a missing file are reported, patterns that match nothing are not', async () => {
    const files = { '/etc/nginx/nginx.conf': main };
    const { diagnostics, analysis } = await analyse('/etc/nginx/nginx.conf', files);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['nginx/include-missing']);
    expect(analysis.complete).toBe(false);
  });
});

describe('a fragment that nobody includes', () => {
  const contexts = async (text: string, path = '/somewhere/x') => {
    const { analysis } = await check({ language: 'nginx', path, text });
    return (analysis as NginxAnalysis).top;
  };

  it('has the contexts that its directives fit', async () => {
    expect(await contexts('location / { }')).toEqual({ kind: 'config', contexts: ['http.server', 'http.location'] });
    expect(await contexts('worker_processes 1;')).toEqual({ kind: 'config', contexts: ['main'] });
  });

  it('has the context that its path or a comment says, if that fits', async () => {
    expect(await contexts('gzip on;', '/etc/nginx/conf.d/x.conf')).toEqual({ kind: 'config', contexts: ['http'] });
    expect(await contexts('location / { }', '/etc/nginx/conf.d/x.conf')).toMatchObject({
      contexts: ['http.server', 'http.location'],
    });
    expect(await contexts('# etcetera-context: location\ngzip on;')).toEqual({
      kind: 'config',
      contexts: ['http.location'],
    });
  });

  it('is not judged when nobody knows what it is', async () => {
    expect(await contexts('text/html html;\n')).toEqual({ kind: 'unknown' });
  });
});
