import { describe, expect, it } from 'vitest';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { createChecker } from '../../server/src/core/check.ts';
import type { Language } from '../../server/src/core/language.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { nginx } from '../../server/src/languages/nginx/language.ts';
import { createReports } from '../../server/src/lsp/reports.ts';
import { guarded, type Session } from '../../server/src/lsp/session.ts';

const running = { isCancellationRequested: false } as CancellationToken;
const cancelled = { isCancellationRequested: true } as CancellationToken;

function sessionThatLogs(): { session: Session; logged: string[] } {
  const logged: string[] = [];
  const connection = { console: { error: (message: string) => logged.push(message) } } as unknown as Connection;
  return { session: { connection, ready: () => undefined } as unknown as Session, logged };
}

describe('a guarded handler', () => {
  it('gives what its handler gives', async () => {
    const { session, logged } = sessionThatLogs();
    expect(await guarded(session, 'm', (n: number) => n + 1)(1, running)).toBe(2);
    expect(logged).toEqual([]);
  });

  it('turns what is thrown into an error answer, and logs it', async () => {
    const { session, logged } = sessionThatLogs();
    const crashing = [
      () => {
        throw new Error('at once');
      },
      async () => {
        throw new Error('later');
      },
      () => Promise.reject('not even an error'),
    ];
    for (const handler of crashing) {
      const answer = (await guarded(session, 'some/method', handler)(undefined, running)) as ResponseError;
      expect(answer).toBeInstanceOf(ResponseError);
      expect(answer.code).toBe(LSPErrorCodes.RequestFailed);
      expect(answer.message).toMatch(/^some\/method failed: /);
    }
    expect(logged).toHaveLength(3);
  });

  it('does not begin what was cancelled, and drops what was cancelled meanwhile', async () => {
    const { session } = sessionThatLogs();
    let begun = 0;
    const before = await guarded(session, 'm', () => ++begun)(undefined, cancelled);
    expect((before as unknown as ResponseError).code).toBe(LSPErrorCodes.RequestCancelled);
    expect(begun).toBe(0);
    const token = { isCancellationRequested: false };
    const answer = guarded(session, 'm', async () => {
      token.isCancellationRequested = true;
      return 'late';
    })(undefined, token as CancellationToken);
    expect(((await answer) as unknown as ResponseError).code).toBe(LSPErrorCodes.RequestCancelled);
  });
});

describe('a rule that crashes', () => {
  it('is named, and the others find what they find', () => {
    const bad: Rule = {
      ...nginx.rules[0]!,
      id: 'nginx/bad',
      visit: {
        directive: () => {
          throw new Error('a bug');
        },
      },
    };
    const language = { ...nginx, rules: [bad, ...nginx.rules] } as unknown as Language;
    const crashes: string[] = [];
    const analysis = language.analyse({
      document: createDocument('/srv/nginx.conf', 'http {\n    gzipp on;\n}\n'),
      files: noFiles,
      settings: {},
    });
    const found = createChecker(language)(analysis, {}, (rule) => crashes.push(rule));
    expect(crashes).toEqual(['nginx/bad']);
    expect(found.map((diagnostic) => diagnostic.rule)).toEqual(['nginx/unknown-directive']);
  });
});

describe('reports', () => {
  const item = (message: string) => ({
    message,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });

  it('keep their id for as long as nothing is new', () => {
    const reports = createReports('run');
    const first = reports.take('a', [item('x')]);
    expect(first.changed).toBe(true);
    expect(reports.take('a', [item('x')])).toEqual({ id: first.id, changed: false });
    const second = reports.take('a', [item('y')]);
    expect(second.changed).toBe(true);
    expect(second.id).not.toBe(first.id);
    expect(reports.take('a', [item('x')]).id).not.toBe(first.id);
    expect(reports.take('a', []).changed).toBe(true);
    expect(reports.take('b', []).changed).toBe(true);
    reports.forget('b');
    expect(reports.take('b', []).changed).toBe(true);
  });
});
