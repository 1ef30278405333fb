import type { TextEdit } from '../../../core/text/edit.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { insertBehind, offsetInText } from '../edits.ts';
import type { MozillaProfile } from '../tls/mozilla.ts';
import { hasHstsWithin, inheritedHsts, readHsts, setsHsts } from './hsts.ts';
import { isOn, type ServerView } from './server-view.ts';

/** Edits, and directives that still need a place. */
export interface HstsPlan {
  readonly edits: readonly TextEdit[];
  readonly missing: readonly string[];
}

const nothing: HstsPlan = { edits: [], missing: [] };

/**
 * What makes a server send Strict-Transport-Security for as long as a profile asks. A header that is there keeps what
 * else it says. None is added where it would end the inheritance of other headers.
 */
export function planHsts(analysis: NginxAnalysis, view: ServerView, { hstsMinAge }: MozillaProfile): HstsPlan {
  if (view.family === 'stream' || view.family === 'mail' || isOn(view.find('ssl_reject_handshake'))) return nothing;
  const own = view.own.named('add_header').filter(({ directive }) => directive.parent === view.node);
  const header = own.find(({ directive }) => setsHsts(directive))?.directive;
  if (header !== undefined) {
    const value = readHsts(header);
    if (value === undefined || value.variable) return nothing;
    const edits: TextEdit[] = [];
    const start = value.digits === undefined ? undefined : offsetInText(value.word, value.digits.start);
    if (value.maxAge === undefined || start === undefined || value.digits === undefined) {
      const rest = value.includesSubDomains ? '; includeSubDomains' : '';
      edits.push({ start: value.word.start, end: value.word.end, newText: `"max-age=${hstsMinAge}${rest}"` });
    } else if (value.maxAge < hstsMinAge) {
      const end = start + value.digits.end - value.digits.start;
      edits.push({ start, end, newText: String(hstsMinAge) });
    }
    if (header.args.length === 2) edits.push(insertion(value.word.end, ' always'));
    return { edits, missing: [] };
  }
  if (hasHstsWithin(view) || inheritedHsts(view) !== undefined) return nothing;
  if (own.length === 0 && view.outer.named('add_header').length > 0) return nothing;
  const text = `add_header Strict-Transport-Security "max-age=${hstsMinAge}" always;`;
  const last = own.at(-1)?.directive;
  if (last === undefined) return { edits: [], missing: [text] };
  return { edits: [insertBehind(analysis, last, [text])], missing: [] };
}
