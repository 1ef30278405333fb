import { basename, dirname } from '../../../core/text/path.ts';
import type { CrontabForm } from '../parse/tree.ts';
import { isCommandName } from '../schema/commands.ts';
import { canBeUser, isUsualUser } from '../schema/users.ts';

/** Which grammar a table follows, and how that is known. A guess must not lead to errors about the user column. */
export interface FormChoice {
  readonly form: CrontabForm;
  readonly certain: boolean;
}

/** How far into a text the content is looked at, in UTF-16 units. */
const headLength = 20_000;

const schedule = /^[ \t]*(?:@\w+|[^\s#@=]+(?:[ \t]+[^\s#=]+){4})[ \t]+(\S+)(?:[ \t]+(\S))?/;

/** Decides by a person's setting, a comment in the text, the path, or else the content. */
export function chooseForm(path: string, text: string, setting: 'auto' | CrontabForm): FormChoice {
  if (setting !== 'auto') return { form: setting, certain: true };
  const head = text.slice(0, headLength);
  const comment = /^[ \t]*#.*\betcetera-form:[ \t]*(system|user)\b/m.exec(head)?.[1];
  if (comment === 'system' || comment === 'user') return { form: comment, certain: true };
  const byPath = formOfPath(path);
  return byPath === undefined ? { form: guess(head), certain: false } : { form: byPath, certain: true };
}

function formOfPath(path: string): CrontabForm | undefined {
  if (isCronD(path) || path.endsWith('/etc/crontab') || /\/debian\/([\w.+-]+\.)?cron\.d$/.test(path)) return 'system';
  if (/\/spool\/cron(\/(crontabs|tabs))?\/[^/]+$/.test(path)) return 'user';
  if (/\/tmp\/crontab\.[^/]+(\/crontab)?$/.test(path)) return 'user';
  return undefined;
}

/** Whether a file lies in a folder cron.d. */
export function isCronD(path: string): boolean {
  return basename(dirname(path)) === 'cron.d';
}

function guess(head: string): CrontabForm {
  let system = 0;
  let user = 0;
  for (const line of head.split('\n')) {
    const match = schedule.exec(line);
    if (match === null) continue;
    const [, word = '', rest] = match;
    if (rest !== undefined && isUsualUser(word)) system++;
    else if (rest === undefined || !canBeUser(word) || isCommandName(word)) user++;
  }
  return system > user ? 'system' : 'user';
}
