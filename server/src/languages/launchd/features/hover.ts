import type { Hover } from '../../../core/features/hover.ts';
import type { ElementNode } from '../../../core/plist/tree.ts';
import { textOf } from '../../../core/plist/values.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import { zoneOf } from '../../../core/time/zone.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import { readInterval, readIntervals } from '../calendar/interval.ts';
import { nextRuns } from '../calendar/next-runs.ts';
import { describeIntervals } from '../calendar/words.ts';
import { elementAt, entryOfKey } from './place.ts';
import { secondsInWords } from './seconds.ts';

/** How many times a hover foretells. */
const foretold = 5;

/** What a key means, when a calendar starts the job, or what an argument of a program that we know does. */
export function hover(analysis: LaunchdAnalysis, offset: number): Hover | undefined {
  const { element } = elementAt(analysis, offset);
  if (element === undefined) return undefined;
  const calendar = calendarAt(analysis, element, offset);
  const entry = entryOfKey(element, analysis);
  if (entry !== undefined) {
    const only = entry.only === undefined ? '' : `\n\nOnly in ${entry.only === 'daemon' ? 'daemons' : 'agents'}.`;
    const times = calendar === undefined ? '' : `\n\n---\n\n${calendar}`;
    return { span: element, markdown: `**${entry.name}**\n\n${describeEntry(entry)}${only}${times}` };
  }
  if (calendar !== undefined) return { span: element, markdown: calendar };
  return hoverOfArgument(analysis, element) ?? hoverOfSeconds(analysis, element);
}

/** The times of StartCalendarInterval: all of them on its key, those of one dictionary on its tags and within. */
function calendarAt(analysis: LaunchdAnalysis, element: ElementNode, offset: number): string | undefined {
  const { text } = analysis.document;
  const found = analysis.find('StartCalendarInterval');
  if (!analysis.isJob || found?.value === undefined) return undefined;
  const { value } = found;
  let dict: ElementNode | undefined;
  if (touches(value, offset)) {
    for (let at: ElementNode | undefined = element; at !== undefined && at !== value.parent; at = at.parent)
      if (at.name === 'dict') dict = at;
  } else if (element !== found.key) return undefined;
  const one = dict === undefined ? undefined : readInterval(dict, text);
  const intervals = dict === undefined ? readIntervals(value, text) : one === undefined ? undefined : [one];
  if (intervals === undefined) return undefined;
  const words = describeIntervals(intervals);
  const zone = zoneOf(analysis.timeZone) ?? zoneOf();
  const runs = zone === undefined ? [] : nextRuns(intervals, analysis.clock(), foretold, zone);
  const next = runs.map((run) => `- ${show(zone!.wallOf(run))}`).join('\n');
  return `${words[0]!.toUpperCase()}${words.slice(1)}.\n\n${runs.length === 0 ? 'It never comes.' : `Next (${zone!.name}):\n\n${next}`}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function show(wall: number): string {
  const date = new Date(wall);
  return `${days[date.getUTCDay()]} ${date.toISOString().slice(0, 10)} ${date.toISOString().slice(11, 16)}`;
}

function hoverOfArgument({ icecream }: LaunchdAnalysis, element: ElementNode): Hover | undefined {
  const index = icecream?.elements.indexOf(element) ?? -1;
  const argument = icecream?.found.find((found) => found.index === index || found.valueIndex === index);
  if (icecream === undefined || index < 0 || argument === undefined) return undefined;
  const { option } = argument;
  return {
    span: element,
    markdown: `**${option.spellings.join(', ')}** of ${icecream.program}\n\n${describeEntry(option)}`,
  };
}

/** Large numbers of seconds, which nobody divides in the head. */
function hoverOfSeconds(analysis: LaunchdAnalysis, element: ElementNode): Hover | undefined {
  const name = ['StartInterval', 'ThrottleInterval', 'ExitTimeOut', 'TimeOut'].find(
    (key) => analysis.find(key)?.value === element,
  );
  const words = name === undefined ? undefined : secondsInWords(Number(textOf(element, analysis.document.text)));
  return words === undefined ? undefined : { span: element, markdown: words };
}
