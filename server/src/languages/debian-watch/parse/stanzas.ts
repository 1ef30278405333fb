import { parseDeb822 } from '../../../core/deb822/parser.ts';
import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import { joinedValue, nameSpan, valueSpan } from '../../../core/deb822/values.ts';
import { noChildren } from '../../../core/syntax/node.ts';
import type { WatchEntry, WatchOption, WatchText, WatchTree } from './tree.ts';

/** Other names of fields (Devscripts::Uscan::WatchSource::Transform, devscripts 2.25.18). */
const aliases: Readonly<Record<string, string>> = {
  date: 'gitdate',
  pretty: 'gitpretty',
  versionregex: 'matchingpattern',
  versionpattern: 'matchingpattern',
};

/** The key of a field's name: small letters, no hyphens, aliases resolved. */
export function optionKey(name: string): string {
  const key = name.toLowerCase().replaceAll('-', '');
  return Object.hasOwn(aliases, key) ? aliases[key]! : key;
}

/**
 * Reads a watch file of version 5 as Devscripts::Uscan::WatchSource::Parser (devscripts 2.25.18) does. The fields of the
 * first stanza hold for all others; where there is no other, it is a source itself. Behind one that says `Untrackable`,
 * nothing is read.
 */
export function parseWatchStanzas(text: string): WatchTree {
  const stanzas = parseDeb822(text);
  const [header, ...others] = stanzas.stanzas;
  const defaults = header === undefined ? [] : readOptions(text, header);
  const version = defaults.findLast(({ key }) => key === 'version')?.value;
  const single =
    header !== undefined && others.length === 0 && defaults.some(({ key }) => key === 'source' || key === 'template');
  const untrackable = defaults.some(({ key, value }) => key === 'untrackable' && !/^0?$/.test(value?.text ?? ''));
  const entries = untrackable
    ? []
    : single
      ? [toEntry(header, defaults, [])]
      : others.map((stanza) => toEntry(stanza, readOptions(text, stanza), defaults));
  return {
    kind: 'file',
    form: 'stanza',
    start: 0,
    end: text.length,
    children: stanzas.children,
    version,
    entries,
    comments: stanzas.comments,
    defaults,
    stanzas,
    untrackable,
  };
}

function readOptions(text: string, stanza: Deb822Stanza): WatchOption[] {
  return stanza.fields.map((field) => readOption(text, field));
}

function readOption(text: string, field: Deb822Field): WatchOption {
  const name = text.slice(field.start, field.nameEnd);
  return {
    key: optionKey(name),
    name: { ...nameSpan(field), text: name },
    value: { ...valueSpan(text, field), text: joinedValue(text, field) },
  };
}

function toEntry(stanza: Deb822Stanza, own: readonly WatchOption[], defaults: readonly WatchOption[]): WatchEntry {
  const settingOf = (key: string): WatchText | undefined =>
    (own.findLast((option) => option.key === key) ?? defaults.findLast((option) => option.key === key))?.value;
  const source = own.some(({ key }) => key === 'source' || key === 'template');
  const [first] = stanza.fields;
  return {
    kind: 'entry',
    start: stanza.start,
    end: stanza.end,
    children: noChildren,
    options: own.filter(({ key }) => key !== 'version' || defaults.length > 0),
    url: settingOf('source'),
    pattern: settingOf('matchingpattern'),
    policy: settingOf('versionschema'),
    script: settingOf('updatescript'),
    fault: source ? undefined : { kind: 'no-source', span: first === undefined ? stanza : nameSpan(first) },
  };
}
