import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
  await cli.write({
    'nginx/nginx.conf':
      'events { }\nhttp {\n    server {\n        server_name a.example.org;\n        return 404;\n    }\n}\n',
  });
});
afterAll(() => cli.remove());

test('without arguments, the views are listed', async () => {
  const { code, stdout } = await cli.run(['show']);
  expect(code).toBe(0);
  expect(stdout).toContain('explain-request (nginx): ');
});

test('a view is written as text, with the answers that are given', async () => {
  const begin = await cli.run(['show', 'explain-request', 'nginx/nginx.conf']);
  expect(begin).toMatchObject({ code: 0, stderr: '' });
  expect(begin.stdout).toContain('Who answers http://a.example.org/?\n');
  const asked = await cli.run([
    'show',
    'explain-request',
    'nginx/nginx.conf',
    '--answer',
    'url=http://b.example.org/x',
  ]);
  expect(asked.stdout).toContain('return 404 (nginx/nginx.conf:5)');
});

test.each([
  [['show', 'explain-request'], 'name a view and a file'],
  [['show', 'boot-menu', 'nginx/nginx.conf'], 'no view of nginx files is called "boot-menu"'],
  [['show', 'explain-request', 'nginx/nginx.conf', '--answer', 'uri=x'], 'did you mean "url"?'],
  [['show', 'explain-request', 'missing.conf'], 'missing.conf'],
  [['add', 'stream', 'nginx/nginx.conf'], 'no addition to nginx files is called "stream"'],
  [['add', 'stream'], 'name what to add and a file'],
])('%j is declined', async (args, message) => {
  const { code, stdout, stderr } = await cli.run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
