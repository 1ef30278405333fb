import { describe, expect, it } from 'vitest';
import { flattenOutline } from '../../server/src/core/features/outline.ts';
import { check } from '../harness/check.ts';
import { accept, atCursor, completionsAt, hoverAt } from '../harness/cursor.ts';

const input = (text: string) => ({ language: 'nginx', text });
const labels = async (text: string) => (await completionsAt(input(text))).map(({ label }) => label);

describe('completion', () => {
  it('offers what the context takes', async () => {
    const inServer = await labels('http {\n    server {\n        <|>\n    }\n}');
    expect(inServer).toContain('listen');
    expect(inServer).toContain('location');
    expect(inServer).not.toContain('worker_processes');
    expect(await labels('<|>')).toContain('http');
  });

  it('replaces the word at the cursor and writes what must follow', async () => {
    expect(await accept(input('http {\n    gz<|>ip\n}'), 'gzip')).toBe('http {\n    gzip <|>;\n}');
    expect(await accept(input('http {\n    ser<|>\n}'), 'server')).toBe('http {\n    server {\n\t<|>\n}\n}');
  });

  it('offers the values of an argument', async () => {
    expect(await labels('http {\n    gzip <|>;\n}')).toEqual(['on', 'off']);
    expect(await labels('http {\n    ssl_protocols TLSv1.2 <|>;\n}')).toContain('TLSv1.3');
  });

  it('offers declared names where they are used', async () => {
    const text =
      'events { }\nhttp {\n    upstream app { server a; }\n    log_format timing $uri;\n    server {\n        location / { proxy_pass http<|>; }\n    }\n}';
    expect(await labels(text)).toContain('http://app');
    expect(await labels('http {\n    log_format timing $uri;\n    access_log /a <|>;\n}')).toContain('timing');
  });

  it('offers variables behind a dollar sign, own ones first', async () => {
    const items = await completionsAt(
      input('http {\n    map $uri $kind { default 1; }\n    server {\n        return 301 https://$<|>;\n    }\n}'),
    );
    expect(items.find(({ label }) => label === '$kind')?.rank).toBe(0);
    expect(items.map(({ label }) => label)).toContain('$host');
    expect(await accept(input('server {\n    return 301 https://$ho<|>st/;\n}'), '$hostname')).toBe(
      'server {\n    return 301 https://$hostname/;\n}',
    );
  });

  it('offers nothing in comments and in blocks of values', async () => {
    expect(await labels('http {\n    # gz<|>\n}')).toEqual([]);
    expect(await labels('http {\n    map $uri $kind {\n        de<|>\n    }\n}')).toEqual([]);
  });
});

describe('hover', () => {
  it('tells of a directive where it stands', async () => {
    const text = await hoverAt(input('http {\n    server {\n        li<|>sten 80;\n    }\n}'));
    expect(text).toContain('**listen**');
    expect(text).toContain('ngx_http_core_module');
    expect(text).not.toContain('ngx_mail_core_module');
  });

  it('tells of variables and names', async () => {
    expect(await hoverAt(input('server {\n    return 301 https://$ho<|>st/;\n}'))).toContain('**$host**');
    expect(
      await hoverAt(
        input(
          'http {\n    upstream app { server a; }\n    server {\n        location / { proxy_pass http://a<|>pp; }\n    }\n}',
        ),
      ),
    ).toContain('**app** (upstream)');
  });

  it('tells what a value means', async () => {
    expect(await hoverAt(input('http {\n    client_max_body_size 1<|>0m;\n}'))).toContain('10,485,760 bytes');
    expect(await hoverAt(input('http {\n    send_timeout 1h3<|>0m;\n}'))).toContain('1 hour 30 minutes');
  });
});

describe('signature help', () => {
  it('knows the argument at the cursor', async () => {
    const { language, analysis, offset } = await atCursor(input('server {\n    error_page 404 <|>;\n}'));
    expect(language.signature?.(analysis, offset)).toMatchObject({ entry: { name: 'error_page' }, activeArgument: 1 });
  });
});

describe('outline', () => {
  it('calls servers by their names', async () => {
    const { language, analysis } = await check(
      input('http {\n    server {\n        server_name www.example.org;\n        location /a { }\n    }\n}'),
    );
    const names = flattenOutline(language.outline?.(analysis) ?? []).map(({ item }) => item.name);
    expect(names).toEqual(['http', 'server www.example.org', 'server_name', 'location /a']);
  });
});
