import { type ValueType, wholeValue } from '../../../core/schema/value-type.ts';
import { nearest } from '../../../core/text/nearest.ts';

const knownDirectiveVariable = /\$/;

/** `on` or `off`, in any case (ngx_conf_set_flag_slot). */
export const flag: ValueType = {
  label: 'on | off',
  description: 'A switch.',
  values: [
    { name: 'on', summary: 'Switched on.' },
    { name: 'off', summary: 'Switched off.' },
  ],
  check(value) {
    if (/^(on|off)$/i.test(value)) return undefined;
    const meant = value.toLowerCase().startsWith('of') ? 'off' : (nearest(value, ['on', 'off']) ?? 'on');
    return wholeValue(value, `"${value}" is neither "on" nor "off"`, meant);
  },
};

/** A whole number (ngx_atoi). */
export const number: ValueType = {
  label: 'number',
  description: 'A whole number.',
  check: (value) => (/^\d{1,19}$/.test(value) ? undefined : wholeValue(value, `"${value}" is not a whole number`)),
};

function sizeType(label: string, units: string, description: string): ValueType {
  const form = new RegExp(`^\\d{1,19}[${units}]?$`, 'i');
  const factors: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
  return {
    label,
    description,
    check(value) {
      if (form.test(value)) return undefined;
      return wholeValue(value, `"${value}" is not a size; write bytes, or a number with ${[...units].join(', ')}`);
    },
    explain(value) {
      if (!/[kmg]$/i.test(value) || !form.test(value)) return undefined;
      const bytes = Number.parseInt(value, 10) * factors[value.at(-1)!.toLowerCase()]!;
      return `${bytes.toLocaleString('en')} bytes`;
    },
  };
}

/** Bytes with an optional `k` or `m` (ngx_parse_size). */
export const size = sizeType('size', 'km', 'A size in bytes, or with the unit k (1024) or m (1024 k).');

/** Bytes with an optional `k`, `m` or `g` (ngx_parse_offset). */
export const offset = sizeType('size', 'kmg', 'A size in bytes, or with the unit k, m or g.');

const timeUnits = ['y', 'M', 'w', 'd', 'h', 'm', 's', 'ms'] as const;
const timeWords: Readonly<Record<(typeof timeUnits)[number], string>> = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
  s: 'seconds',
  ms: 'milliseconds',
};
const timePart = /^(\d*)(ms|[yMwdhms ]|$) */;

/**
 * Reads a time as ngx_parse_time does: units from large to small, each once; a bare number means seconds and may also
 * stand behind everything else. A unit without digits counts nothing.
 */
function parseTime(
  value: string,
  milliseconds: boolean,
): { count: number; unit: (typeof timeUnits)[number] }[] | undefined {
  const parts: { count: number; unit: (typeof timeUnits)[number] }[] = [];
  let step = milliseconds ? 1 : -1;
  let rest = value;
  while (rest !== '') {
    const [whole = '', digits, mark] = timePart.exec(rest) ?? [];
    if (whole === '') return undefined;
    const unit = (mark!.trim() || 's') as (typeof timeUnits)[number];
    const index = timeUnits.indexOf(unit);
    if ((mark !== '' && index <= step) || (unit === 'ms' && !milliseconds)) return undefined;
    parts.push({ count: Number(digits), unit });
    step = mark === ' ' ? timeUnits.length : index;
    rest = rest.slice(whole.length);
  }
  return /\d/.test(value) ? parts : undefined;
}

const timeFactors: Readonly<Record<(typeof timeUnits)[number], number>> = {
  y: 31_536_000,
  M: 2_592_000,
  w: 604_800,
  d: 86_400,
  h: 3600,
  m: 60,
  s: 1,
  ms: 0.001,
};

/** The seconds of a time that {@link seconds} or {@link milliseconds} accepts, or undefined for any other text. */
export function durationOf(value: string): number | undefined {
  const parts = parseTime(value, false) ?? parseTime(value, true);
  return parts?.reduce((sum, { count, unit }) => sum + count * timeFactors[unit], 0);
}

function timeType(milliseconds: boolean): ValueType {
  return {
    label: 'time',
    description: `A time such as 30s, 1h30m or 1d; a bare number counts seconds${milliseconds ? '; ms is allowed' : ''}.`,
    check(value) {
      if (parseTime(value, milliseconds) !== undefined) return undefined;
      const hint = milliseconds ? '30s, 500ms or 1h30m (weeks and smaller units)' : '30s, 1h30m or 1d (no ms)';
      return wholeValue(value, `"${value}" is not a time; write it like ${hint}`);
    },
    explain(value) {
      const parts = parseTime(value, milliseconds);
      return parts
        ?.map(({ count, unit }) => `${count} ${count === 1 ? timeWords[unit].slice(0, -1) : timeWords[unit]}`)
        .join(' ');
    },
  };
}

/** A time down to milliseconds (ngx_conf_set_msec_slot). */
export const milliseconds = timeType(true);

/** A time in whole seconds (ngx_conf_set_sec_slot). */
export const seconds = timeType(false);

/** One word of a fixed list, compared without case (ngx_conf_set_enum_slot, ngx_conf_set_bitmask_slot). */
export function oneOf(words: readonly string[], summaries: Readonly<Record<string, string>> = {}): ValueType {
  const lower = new Set(words.map((word) => word.toLowerCase()));
  return {
    label: words.join(' | '),
    description: `One of ${words.join(', ')}.`,
    values: words.map((name) => ({ name, summary: summaries[name] ?? '' })),
    check(value) {
      if (lower.has(value.toLowerCase())) return undefined;
      const meant = nearest(value, words);
      return wholeValue(value, `"${value}" is not one of ${words.join(', ')}`, meant);
    },
  };
}

/** Any text. */
export const text: ValueType = { label: 'text', description: 'Any text.', check: () => undefined };

/** A path of a file or folder. */
export const path: ValueType = {
  label: 'path',
  description: 'A path; relative ones start at nginx’s prefix.',
  check: () => undefined,
};

/** The same type, but silent about values with variables, which nginx works out at run time. */
export function withVariables(type: ValueType): ValueType {
  return {
    ...type,
    label: `${type.label} | $variable`,
    check: (value) => (knownDirectiveVariable.test(value) ? undefined : type.check(value)),
  };
}
