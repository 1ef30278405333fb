import { describe, expect, test } from 'vitest';
import type { Flow, Inline, Picture } from '../../server/src/core/features/view.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import type { PamAnalysis } from '../../server/src/languages/pam/analysis/analyse.ts';
import { explainStacks } from '../../server/src/languages/pam/explain/explain.ts';
import { explainStack } from '../../server/src/languages/pam/views/explain-stack.ts';
import { check } from '../harness/check.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const common = 'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n';
const files = { '/etc/pam.d/common-auth': common };

const analyse = async (text: string, path = '/etc/pam.d/service') =>
  (await check({ language: 'pam', text, files, path })).analysis as unknown as PamAnalysis;

const draw = async (text: string, answers: Answers = {}, offset = 0): Promise<Picture> =>
  explainStack.draw(await analyse(text), offset, answers);

const plain = (text: readonly Inline[]) =>
  text
    .map((part) =>
      typeof part === 'string' ? part : 'code' in part ? part.code : 'strong' in part ? part.strong : part.source,
    )
    .join('');

const flowOf = ({ blocks }: Picture) => blocks.find((block): block is Flow => block.kind === 'flow')!;
const wayOf = (picture: Picture) =>
  flowOf(picture)
    .boxes.filter(({ taken }) => taken)
    .map(({ text }) => plain(text));
const defaultOf = ({ questions }: Picture, id: string) => questions.find((question) => question.id === id)?.default;

describe('the picture of a stack', () => {
  test('shows includes in place, the way that is taken and the result', async () => {
    const picture = await draw('auth requisite pam_nologin.so\n@include common-auth\n', { case: 'wrong' });
    expect(picture.title).toBe('service: pam_authenticate');
    expect(wayOf(picture)).toEqual([
      'pam_authenticate of service',
      '1  pam_nologin.so',
      '2  pam_unix.so',
      '3  pam_deny.so',
      'failure (auth_err), because of pam_deny.so',
    ]);
    const box = flowOf(picture).boxes.find(({ id }) => id === 'line-2')!;
    expect(box).toMatchObject({ column: 1, row: 2, tone: 'bad', question: 'auth-2' });
    expect(box.details?.map(plain)).toEqual([
      '[success=1 default=ignore]',
      'from common-auth',
      'returns auth_err: ignore',
    ]);
    expect(box.text[1]).toEqual({
      source: 'pam_unix.so',
      at: { path: '/etc/pam.d/common-auth', span: { start: 0, end: 43 } },
    });
  });

  test('has an arrow for every place that a result leads to', async () => {
    const { arrows } = flowOf(await draw(common));
    expect(arrows.map(({ from, to, label, taken }) => `${from} ${to} ${label ?? ''}${taken ? ' taken' : ''}`)).toEqual([
      'start line-1  taken',
      'line-1 line-3 success taken',
      'line-1 line-2 otherwise',
      'line-2 line-3 success, …',
      'line-2 end otherwise',
      'line-3 end  taken',
    ]);
  });

  test('leaves a substack, not the stack, where a module in it decides', async () => {
    const picture = await draw('auth substack common-auth\nauth required pam_env.so\n', { case: 'wrong' });
    expect(wayOf(picture)).toEqual([
      'pam_authenticate of service',
      '1  substack common-auth',
      '2  pam_unix.so',
      '3  pam_deny.so',
      '5  pam_env.so',
      'failure (auth_err), because of pam_deny.so',
    ]);
  });

  test('lets a person set what a module returns, and go back to the case', async () => {
    const set = await draw(common, { 'auth-1': 'user_unknown' });
    expect(wayOf(set).at(-1)).toBe('failure (auth_err), because of pam_deny.so');
    expect(defaultOf(set, 'auth-1')).toBe('user_unknown');
    const back = await draw(common, { 'auth-1': 'case' });
    expect(wayOf(back).at(-1)).toBe('success, because of pam_permit.so');
    expect(defaultOf(back, 'auth-1')).toBe('case');
  });

  test('begins with the stack at the cursor', async () => {
    const text = 'auth required pam_unix.so\nsession required pam_unix.so\n';
    expect((await draw(text, {}, text.indexOf('session'))).title).toBe('service: pam_open_session');
    expect((await draw(text, { call: 'account' }, 0)).blocks.map((block) => block.kind)).toEqual(['paragraph']);
  });

  test('repeats the first path in the second pass', async () => {
    const picture = await draw(common, { call: 'setcred', 'auth-1': 'auth_err' });
    expect(wayOf(picture).slice(1, 4)).toEqual([
      '1  pam_unix.so',
      '2  pam_deny.so',
      expect.stringContaining('failure'),
    ]);
  });

  test('says where Debian and upstream differ, in second passes behind jumps', async () => {
    const text = 'auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth optional pam_cap.so\n';
    const answers = { call: 'setcred', 'setcred-1': 'cred_err', 'setcred-3': 'success' };
    expect(wayOf(await draw(text, answers)).at(-1)).toBe(
      'success, because of pam_cap.so; not on Debian and Ubuntu: failure (cred_err)',
    );
  });

  test('knows which service was started, for the conditions that ask', async () => {
    const text =
      'auth [default=1 success=ignore] pam_succeed_if.so service notin sudo:polkit-1\nauth optional pam_ecryptfs.so unwrap\nauth required pam_unix.so\n';
    expect(wayOf(await draw(text))).toContain('2  pam_ecryptfs.so');
    const sudo = await draw(text, { 'started-as': 'sudo' });
    expect(wayOf(sudo)).not.toContain('2  pam_ecryptfs.so');
    expect(defaultOf(sudo, 'started-as')).toBe('sudo');
  });

  test('tells the services of pam.conf apart', async () => {
    const text = 'login auth required pam_unix.so\nftp auth required pam_deny.so\n';
    const analysis = await analyse(text, '/etc/pam.conf');
    expect(explainStack.draw(analysis, text.length, {}).title).toBe('ftp: pam_authenticate');
    const login = explainStack.draw(analysis, text.length, { service: 'login' });
    expect(login.title).toBe('login: pam_authenticate');
    expect(defaultOf(login, 'login-auth-1')).toBe('case');
  });

  test('takes no answer that it did not offer', async () => {
    const answers = { call: 'cook', case: 'rain', 'auth-1': 'incomplete', 'auth-2': 'nonsense', service: ['x'] };
    expect(wayOf(await draw(common, answers))).toEqual(wayOf(await draw(common)));
  });

  test.each(['', '# nothing\n', '@include absent\n', 'auht\n', 'auth include service\n'])(
    'is there for %j',
    async (text) => {
      const picture = await draw(text);
      expect(picture.title).not.toBe('');
      expect(picture.blocks).not.toEqual([]);
    },
  );

  test('says what etcetera explain-pam says', async () => {
    const text = 'auth requisite pam_nologin.so\n@include common-auth\nauth required pam_oath.so\n';
    const analysis = await analyse(text);
    const told = explainStacks(analysis);
    const cases = explainStack.draw(analysis, 0, {}).questions.find(({ id }) => id === 'case');
    if (cases?.kind !== 'choice') throw new Error('no cases to choose');
    for (const { value, label, detail } of cases.choices) {
      const picture = explainStack.draw(analysis, 0, { case: value });
      const list = picture.blocks.find((block) => block.kind === 'list')!;
      const steps = list.items.map((item) => {
        const [number, ...words] = plain(item.text).split(': ');
        return `${number!.replace('line ', '').padStart(8)}  ${words.join(': ')}`;
      });
      expect(told).toContain([`    ${label} (${detail}): ${wayOf(picture).at(-1)}`, ...steps].join('\n'));
    }
  });

  test('is drawn fast for a very long stack', async () => {
    const analysis = await analyse('auth [success=99999999999 default=ignore] pam_unix.so\n'.repeat(20_000));
    const started = cpuTime();
    const picture = explainStack.draw(analysis, 0, { case: 'wrong' });
    expect(cpuTime() - started).toBeLessThan(5_000);
    expect(flowOf(picture).boxes.length).toBeLessThan(300);
  });
});
