import type { Language } from '../../core/language.ts';
import type { ElementNode } from '../../core/plist/tree.ts';
import { analyseLaunchd, type LaunchdAnalysis } from './analyse.ts';
import { complete } from './features/completion.ts';
import { format, tokensOf } from './features/format.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { linkedSpans } from './features/linked.ts';
import { outline } from './features/outline.ts';
import { rules } from './rules/registry.generated.ts';
import { sections } from './sections.ts';

/** Property lists, above all those of launchd's jobs. */
export const launchd: Language<LaunchdAnalysis> = {
  id: 'launchd',
  title: 'launchd property list',
  recognition: {
    extensions: ['.plist'],
    paths: ['**/Library/{LaunchDaemons,LaunchAgents}/*.plist', '**/*.plist.{in,template,tmpl,tpl,j2,erb}'],
    looksLike: (head) => /<!DOCTYPE plist|<plist version=/.test(head),
  },
  settings: [
    {
      name: 'timeZone',
      type: 'string',
      default: '',
      description:
        'The time zone of the Macs for the next runs of StartCalendarInterval, such as "Europe/Berlin"; empty: that of this machine.',
    },
    {
      name: 'inlayHints',
      type: 'boolean',
      default: true,
      description: 'Show modes in octal, seconds in hours and the times of a calendar in words beside the numbers.',
    },
  ],
  comment: { open: '<!--', close: '-->' },
  foldable: ['element'],
  rules,
  triggers: ['<', '>'],
  analyse: analyseLaunchd,
  sections,
  nameOf: (node) => (node.kind === 'element' ? (node as ElementNode).name : undefined),
  complete,
  hover,
  outline,
  format,
  tokensOf,
  linkedSpans,
  inlayHints,
};
