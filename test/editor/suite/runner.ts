/** One thing a user can count on. */
export interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Names a test; nothing runs yet. */
export function test(name: string, run: () => Promise<void>): Test {
  return { name, run };
}

const timeout = 60_000;

/** Runs the tests one after the other, reports each on the console and throws at the end when one has failed. */
export async function runTests(tests: readonly Test[]): Promise<void> {
  const failed: string[] = [];
  for (const { name, run } of tests) {
    const started = performance.now();
    try {
      await withTimeout(run());
      console.log(`ok      ${name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      failed.push(name);
      console.log(
        `FAILED  ${name}\n${indent(error instanceof Error ? (error.stack ?? error.message) : String(error))}`,
      );
    }
  }
  console.log(`${tests.length - failed.length} of ${tests.length} editor tests passed`);
  if (failed.length > 0) throw new Error(`failed in VS Code: ${failed.join('; ')}`);
}

function withTimeout(promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${timeout / 1000} s`)), timeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function indent(text: string): string {
  return text.replace(/^/gm, '        ');
}
