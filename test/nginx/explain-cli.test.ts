import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from '../cli/cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({
    'nginx/nginx.conf': 'events { }\nhttp {\n    include conf.d/*.conf;\n}\n',
    'nginx/conf.d/a.conf':
      'server {\n    server_name a.example.org;\n    root www;\n    location /x { return 200 "x $http_accept"; }\n}\n',
    'www/index.html': 'hello',
  });
});
afterAll(() => cli.remove());

test('says who answers, from the main file and from an included one', async () => {
  const args = ['http://a.example.org/x', 'nginx/nginx.conf', '--header', 'Accept=y'];
  const { code, stdout } = await cli.run(['explain-request', ...args]);
  expect(code).toBe(0);
  expect(stdout).toContain('Status 200 with the text x y, by return 200 "x $http_accept" (nginx/conf.d/a.conf:4).');
  const included = await cli.run(['explain-request', args[0]!, 'nginx/conf.d/a.conf', '--header', 'Accept=y']);
  expect(included).toEqual({ code: 0, stdout, stderr: '' });
});

test('looks for files only where it may', async () => {
  const args = ['explain-request', 'http://a.example.org/', 'nginx/nginx.conf', '--prefix', '.', '--format', 'json'];
  const open = await cli.run(args);
  expect(open.code).toBe(1);
  expect(JSON.parse(open.stdout)).toMatchObject({ status: 'unknown', result: { kind: 'unknown' } });
  const looked = await cli.run([...args, '--files']);
  expect(looked.code).toBe(0);
  expect(JSON.parse(looked.stdout)).toMatchObject({ result: { kind: 'file', path: `${cli.folder}/www/index.html` } });
});

test.each([
  [[], 'name a URL and a file'],
  [['ftp://x', 'nginx/nginx.conf'], 'A URL looks like https://example.org/path.'],
  [['http://x', 'nothing.conf'], 'nothing.conf'],
  [['http://x', 'nginx/nginx.conf', '--format', 'xml'], '--format must be text or json'],
])('%j is declined', async (args, message) => {
  const { code, stdout, stderr } = await cli.run(['explain-request', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
